// The search field in the header takes a question to the search page, behind the # of the address:
// what stands there never leaves this device.
const form = /** @type {HTMLFormElement | null} */ (document.querySelector(".zoek-veld"));
const field = form?.querySelector("input");
const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector(".zoek-link"));
if (form && field && link) {
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const question = field.value.trim();
    location.assign(question ? `${link.href}#${new URLSearchParams({ q: question })}` : link.href);
  });
}
