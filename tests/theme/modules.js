// Lets Node read the theme's scripts as the modules that browsers read them as: they stand in no package of their own.
import { register } from "node:module";

const hooks = `export const load = (url, context, next) =>
  next(url, url.includes("/theme/assets/js/") ? { ...context, format: "module" } : context);`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
