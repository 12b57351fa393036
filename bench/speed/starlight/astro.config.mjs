import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";

// Only the pages that lead on stand in the sidebar: its best case, since each page holds all of that.
export default defineConfig({
  site: "https://snel.example/",
  cacheDir: ".cache",
  integrations: [
    starlight({
      title: "Snel",
      locales: { root: { label: "Nederlands", lang: "nl" } },
      sidebar: [{ label: "Verhalen", link: "/verhalen/" }],
    }),
  ],
});
