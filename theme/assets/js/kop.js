// The search field in the header takes a question to the search page, behind the # of the address:
// what stands there never leaves this device.
const form = document.querySelector(".zoek-veld");
if (form) {
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const question = form.querySelector("input").value.trim();
    const page = document.querySelector(".zoek-link").href;
    location.assign(question ? `${page}#${new URLSearchParams({ q: question })}` : page);
  });
}
