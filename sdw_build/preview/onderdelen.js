// Only on the reference page of the preview: shows the values of tokens.css, which no style in the page itself may.
for (const sample of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-stijl]"))) {
  sample.style.cssText = sample.dataset.stijl ?? "";
}
