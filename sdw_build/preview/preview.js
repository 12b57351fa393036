// Lives only in the preview: reloads when the content changed, shows what is wrong with it, and mends it on request.
const overlay = /** @type {HTMLDialogElement | null} */ (document.querySelector(".sdw-fouten"));
const again = /** @type {HTMLButtonElement | null} */ (document.querySelector(".sdw-toon"));
const number = Number(document.currentScript?.dataset.nummer);
const HIDDEN = "sdw-verborgen";

// Who hid these errors goes on looking, until there are others.
const remember = (/** @type {string} */ stand) => {
  try {
    sessionStorage.setItem(HIDDEN, stand);
  } catch {
    // Without a store they are shown again on the next page.
  }
};
const remembered = () => {
  try {
    return sessionStorage.getItem(HIDDEN);
  } catch {
    return null;
  }
};

const show = () => {
  if (!overlay || overlay.open) return;
  overlay.showModal();
  overlay.scrollTop = 0;
  overlay.querySelector("h2")?.focus();
};

if (overlay && again) {
  overlay.querySelector(".sdw-verberg")?.addEventListener("click", () => overlay.close());
  overlay.addEventListener("close", () => {
    remember(overlay.dataset.stand ?? "");
    again.hidden = false;
    again.focus();
  });
  again.addEventListener("click", show);
  again.hidden = remembered() !== overlay.dataset.stand;
  if (again.hidden) show();
}

/** @param {string} pad @param {string} [kenmerk] */
const ask = async (pad, kenmerk) => {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch("/_sdw/herstel", { method: "POST", headers, body: JSON.stringify({ pad, kenmerk }) });
  return { html: await answer.text(), good: answer.ok };
};

/** @param {HTMLElement} place @param {string} [kenmerk] */
const mend = async (place, kenmerk) => {
  const start = place.querySelector("button");
  const shown = place.querySelector(".sdw-voorstel");
  if (!start || !shown) return;
  start.disabled = true;
  shown.textContent = kenmerk ? "Bezig met schrijven…" : "Even uitproberen…";
  try {
    const { html, good } = await ask(place.dataset.herstel ?? "", kenmerk);
    // What the server gives as HTML is escaped there; what it refuses with is plain words.
    if (good) shown.innerHTML = html;
    else shown.textContent = html || "Dit lukt niet meer. Laad de pagina opnieuw.";
  } catch {
    shown.textContent = "De preview geeft geen antwoord. Draait sdw serve nog?";
  }
  start.disabled = false;
  const choice = shown.querySelectorAll("button");
  choice[0]?.addEventListener("click", () => mend(place, choice[0]?.dataset.kenmerk));
  choice[1]?.addEventListener("click", () => {
    shown.replaceChildren();
    start.focus();
  });
  if (choice.length) shown.querySelector("p")?.focus();
  else start.focus();
  shown.scrollIntoView({ block: "nearest" });
};

for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".sdw-herstel"))) {
  // In a frame someone may be led to click on what she does not see.
  place.hidden = window.top !== window;
  place.querySelector("button")?.addEventListener("click", () => mend(place));
}

const events = new EventSource(`/_sdw/gebeurtenissen?sinds=${number}`);
events.addEventListener("ververs", () => {
  events.close();
  location.reload();
});
