// Reads a text aloud, sentence by sentence, with a Dutch voice of this device itself; without one there
// is no button. Nothing is sent anywhere and nothing is kept.
const box = document.querySelector("[data-voorlezen]");
const parts = document.querySelectorAll("[data-voorlezen-tekst]");
const speech = window.speechSynthesis;

const blocks = "p, li, h2, h3, h4, dt, dd, th, td, small, blockquote";
const skipped = "[hidden], .begrip-uitleg, .alleen-horen, details:not([open])";
const longest = 200; // Chrome falls silent in a long utterance
const gap = 100; // some browsers drop what is said right after a cancel
const rates = { langzaam: 0.7, gewoon: 0.9, snel: 1.15 };
const names = { stil: "Lees voor", leest: "Pauze", pauze: "Lees verder" };

let pieces = []; // what is read: sentences, or parts of a long one
let at = 0; // the number of the piece that is read, also while paused
let spoken = null; // the utterance that counts: a cancelled one still reports; Chrome drops events of a loose one
let state = "stil";
let timer;

const $ = (name) => box.querySelector(`[data-${name}]`);

function findVoice() {
  const own = speech.getVoices().filter((voice) => voice.localService && /^nl([-_]|$)/i.test(voice.lang));
  return own.find((voice) => /^nl[-_]nl/i.test(voice.lang)) ?? own[0];
}

/* The text */

/** The pieces of text between two blocks, as nodes. */
function* runs() {
  for (const part of parts) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    let [block, nodes] = [null, []];
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      if (node.parentElement.closest(skipped)) continue;
      const own = node.parentElement.closest(blocks);
      if (own !== block && nodes.length) yield nodes.splice(0);
      block = own;
      nodes.push(node);
    }
    if (nodes.length) yield nodes;
  }
}

function* sentences(text) {
  if (Intl.Segmenter) {
    for (const { segment } of new Intl.Segmenter("nl", { granularity: "sentence" }).segment(text)) yield segment;
  } else yield* text.match(/[^.!?…]+[.!?…]*["'”’)]*\s*|[.!?…]+/g) ?? [];
}

function* inPieces(nodes) {
  let start = 0;
  for (const sentence of sentences(nodes.map((node) => node.data).join(""))) {
    for (const piece of sentence.match(new RegExp(`[^]{1,${longest}}(?:\\s|$)|[^]{1,${longest}}`, "g"))) {
      const text = piece.replace(/\s+/g, " ").trim();
      if (/[\p{L}\p{N}]/u.test(text)) yield { text, range: rangeOf(nodes, start, start + piece.trimEnd().length) };
      start += piece.length;
    }
  }
}

function rangeOf(nodes, start, end) {
  const range = new Range();
  let before = 0;
  for (const node of nodes) {
    const after = before + node.length;
    if (start >= before && start < after) range.setStart(node, start - before);
    if (end > before && end <= after) range.setEnd(node, end - before);
    before = after;
  }
  return range;
}

function point(range) {
  document.querySelector(".wordt-gelezen")?.classList.remove("wordt-gelezen");
  globalThis.CSS?.highlights?.delete("voorlezen");
  if (!range) return;
  if (globalThis.Highlight) CSS.highlights.set("voorlezen", new Highlight(range));
  else range.startContainer.parentElement.closest(blocks)?.classList.add("wordt-gelezen");
  const { top, bottom } = range.getBoundingClientRect();
  // Smooth or not is for the style sheet to say: it knows who wants less motion.
  if (top < innerHeight * 0.2 || bottom > innerHeight * 0.9) scrollTo({ top: scrollY + top - innerHeight * 0.35 });
}

/* The voice. A pause is a stop that remembers its place: on Android a real one cannot be resumed. */

function speak() {
  const voice = findVoice();
  const piece = pieces[at];
  if (!piece) return stop("Klaar met voorlezen.");
  if (!voice) return fail();
  point(piece.range);
  const utterance = new SpeechSynthesisUtterance(piece.text);
  Object.assign(utterance, { voice, lang: voice.lang, rate: rates[$("tempo").value] });
  utterance.onend = () => utterance === spoken && move(1, false);
  utterance.onerror = ({ error }) => {
    if (utterance === spoken) /^(interrupted|canceled)$/.test(error) ? pause() : fail();
  };
  spoken = utterance;
  speech.speak(utterance);
}

function silence() {
  clearTimeout(timer);
  spoken = null;
  speech.cancel();
}

function start() {
  if (state === "stil") [pieces, at] = [[...runs()].flatMap((nodes) => [...inPieces(nodes)]), 0];
  tell("leest");
  speak();
}

function pause() {
  silence();
  tell("pauze", "Het voorlezen is gepauzeerd.");
}

function stop(words = "Het voorlezen is gestopt.") {
  silence();
  point(null);
  if ($("bediening").contains(document.activeElement)) $("knop").focus();
  tell("stil", words);
}

function move(step, byHand = true) {
  at = Math.max(0, at + step);
  if (byHand && step > 0) at = Math.min(at, pieces.length - 1);
  if (state === "pauze") return point(pieces[at].range);
  if (!byHand) return speak();
  silence();
  timer = setTimeout(speak, gap);
}

function fail() {
  stop("Voorlezen lukt nu niet op dit apparaat.");
  const focused = box.contains(document.activeElement);
  box.querySelector("[role=group]").remove();
  if (focused) $("stand").focus();
}

function tell(now, words = "") {
  state = now;
  box.classList.toggle("is-bezig", now !== "stil");
  $("knop").querySelector("span:not(.icoon)").textContent = names[now];
  $("bediening").hidden = now === "stil";
  $("stand").textContent = words;
}

function show() {
  box.hidden = !findVoice() && !$("stand").textContent;
}

if (box && parts.length && speech) {
  show();
  speech.addEventListener?.("voiceschanged", show); // voices may arrive late
  $("knop").addEventListener("click", () => (state === "leest" ? pause() : start()));
  $("vorige").addEventListener("click", () => move(-1));
  $("volgende").addEventListener("click", () => move(1));
  $("stop").addEventListener("click", () => stop());
  $("tempo").addEventListener("change", () => state === "leest" && move(0));
  addEventListener("pagehide", () => state !== "stil" && stop());
}
