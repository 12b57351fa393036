// Lives only in the preview: reloads when the content changed, and shows what is wrong with it.
const overlay = /** @type {HTMLDialogElement | null} */ (document.querySelector(".sdw-fouten"));
const number = Number(document.currentScript?.dataset.nummer);

overlay?.querySelector("button")?.addEventListener("click", () => overlay.close());
if (overlay && !overlay.open) overlay.showModal();

const events = new EventSource(`/_sdw/gebeurtenissen?sinds=${number}`);
events.addEventListener("ververs", () => {
  events.close();
  location.reload();
});
