// Reads a text aloud, sentence by sentence, with a Dutch voice of this device itself: nothing is sent
// or kept. Without such a voice there is no button.
const box = document.querySelector("[data-voorlezen]");
const speech = window.speechSynthesis;
const blocks = "p, li, h2, h3, h4, dt, dd, th, td, small, blockquote";
const skipped = "[hidden], .begrip-uitleg, .alleen-horen, details:not([open])";
const piece = /[^]{1,200}(?:\s|$)|[^]{1,200}/g; // Chrome falls silent in a long utterance
const rates = { langzaam: 0.7, gewoon: 0.9, snel: 1.15 };
const names = { stil: "Lees voor", leest: "Pauze", pauze: "Lees verder" };

let pieces = []; // [words, range] of each sentence
let at = 0;
let spoken = null; // the utterance that counts: a cancelled one still reports; Chrome drops events of a loose one
let state = "stil";
let timer;

const $ = (name) => box.querySelector(`[data-${name}]`);

function findVoice() {
  const own = speech.getVoices().filter((voice) => voice.localService && /^nl([-_]|$)/i.test(voice.lang));
  return own.find((voice) => /^nl.nl/i.test(voice.lang)) ?? own[0];
}

function readText() {
  const groups = new Map(); // the text nodes of each block
  for (const part of document.querySelectorAll("[data-voorlezen-tekst]")) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const block = parent.closest(blocks);
      if (block && !parent.closest(skipped)) groups.set(block, [...(groups.get(block) ?? []), walker.currentNode]);
    }
  }
  pieces = [...groups.values()].flatMap((nodes) => [...sentences(nodes)]);
}

function* sentences(nodes) {
  const text = nodes.map((node) => node.data).join("");
  const found = Intl.Segmenter
    ? Array.from(new Intl.Segmenter("nl", { granularity: "sentence" }).segment(text), (part) => part.segment)
    : (text.match(/[^.!?…]*[.!?…]+["'”’)]*\s*|[^.!?…]+$/g) ?? []);
  let start = 0;
  for (const part of found.flatMap((sentence) => sentence.match(piece))) {
    const words = part.replace(/\s+/g, " ").trim();
    if (/[\p{L}\p{N}]/u.test(words)) yield [words, rangeOf(nodes, start, start + part.trimEnd().length)];
    start += part.length;
  }
}

function rangeOf(nodes, start, end) {
  const range = new Range();
  for (const node of nodes) {
    if (start >= 0 && start < node.length) range.setStart(node, start);
    if (end > 0 && end <= node.length) range.setEnd(node, end);
    [start, end] = [start - node.length, end - node.length];
  }
  return range;
}

function point(range) {
  document.querySelector(".wordt-gelezen")?.classList.remove("wordt-gelezen");
  CSS.highlights?.delete("voorlezen");
  if (!range) return;
  if (CSS.highlights) CSS.highlights.set("voorlezen", new Highlight(range));
  else range.startContainer.parentElement.closest(blocks).classList.add("wordt-gelezen");
  const { top, bottom } = range.getBoundingClientRect();
  const free = Math.max(0, box.getBoundingClientRect().bottom); // the buttons stay in view
  // Smooth or not is for the style sheet: it knows who wants less motion.
  if (top < free || bottom > innerHeight * 0.9) scrollBy({ top: top - free - innerHeight * 0.15 });
}

function speak() {
  if (at >= pieces.length) return stop("Klaar met voorlezen.");
  const voice = findVoice();
  if (!voice) return fail();
  const [words, range] = pieces[at];
  point(range);
  const utterance = new SpeechSynthesisUtterance(words);
  Object.assign(utterance, { voice, lang: voice.lang, rate: rates[$("tempo").value] });
  utterance.onend = () => {
    if (utterance !== spoken) return;
    at += 1;
    speak();
  };
  utterance.onerror = ({ error }) => {
    if (utterance === spoken) (/interrupted|canceled/.test(error) ? pause : fail)();
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
  if (state === "stil") readText();
  tell("leest");
  speak();
}

// A stop that remembers its place: on Android a real pause cannot be resumed.
function pause() {
  silence();
  tell("pauze", "Het voorlezen is gepauzeerd.");
}

function stop(words) {
  silence();
  point(null);
  at = 0;
  if ($("bediening").contains(document.activeElement)) $("knop").focus();
  tell("stil", words);
}

function move(step) {
  at = Math.min(Math.max(0, at + step), pieces.length - 1);
  if (state === "pauze") return point(pieces[at][1]);
  silence();
  timer = setTimeout(speak, 100); // some browsers drop what is said right after a cancel
}

function fail() {
  const focused = box.contains(document.activeElement);
  stop("Voorlezen lukt nu niet op dit apparaat.");
  $("groep").hidden = true;
  if (focused) $("stand").focus();
}

function tell(now, words = "") {
  state = now;
  box.classList.toggle("is-bezig", now !== "stil");
  $("knop").querySelector("span:not(.icoon)").textContent = names[now];
  $("bediening").hidden = now === "stil";
  $("stand").textContent = words;
}

if (box && speech) {
  const show = () => (box.hidden = !findVoice() && state === "stil" && !$("groep").hidden);
  show();
  speech.addEventListener?.("voiceschanged", show); // voices may come late
  $("knop").addEventListener("click", () => (state === "leest" ? pause() : start()));
  $("vorige").addEventListener("click", () => move(-1));
  $("volgende").addEventListener("click", () => move(1));
  $("stop").addEventListener("click", () => stop("Het voorlezen is gestopt."));
  $("tempo").addEventListener("change", () => move(0));
  addEventListener("pagehide", () => state !== "stil" && stop());
}
