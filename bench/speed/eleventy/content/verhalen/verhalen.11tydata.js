export default { layout: "verhaal.11ty.js", permalink: ({ page }) => `/verhalen/${page.fileSlug}/` };
