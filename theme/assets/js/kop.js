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
// What searches may be slow to come: someone who brought a question is told at once that there is an answer coming.
const status = document.getElementById("zoek-stand");
if (status && location.hash.includes("q=")) status.textContent = "Bezig met zoeken…";
