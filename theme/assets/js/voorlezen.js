// Reads a text aloud, sentence by sentence, with a Dutch voice of this device itself: nothing is sent
// or kept. Without such a voice there is no button.

import { nearestVoice, sentences } from "./voorlezen/zinnen.js";

const box = /** @type {HTMLElement} */ (document.querySelector("[data-voorlezen]"));
const speech = window.speechSynthesis;
const blocks = "p, li, h1, h2, h3, h4, dt, dd, th, td, small, blockquote, figcaption";
const skipped = "[hidden], .begrip-uitleg, .alleen-horen, details:not([open], .vraag)";
/** @type {Record<string, number>} */
const rates = { langzaam: 0.7, gewoon: 0.9, snel: 1.15 };
const names = { stil: "Lees voor", leest: "Pauze", pauze: "Lees verder" };

/** @typedef {"stil" | "leest" | "pauze"} State */

/** Each sentence, and where it stands. @type {[string, Range][]} */
let pieces = [];
let at = 0;
/** The utterance that counts: a cancelled one still reports; Chrome drops events of a loose one.
    @type {SpeechSynthesisUtterance | null} */
let spoken = null;
/** @type {State} */
let state = "stil";
/** @type {number | undefined} */
let timer;

/** @param {string} name */
const $ = (name) => /** @type {HTMLElement} */ (box.querySelector(`[data-${name}]`));

const findVoice = () => nearestVoice(speech.getVoices());

function readText() {
  /** The text nodes of each block. @type {Map<Element, Text[]>} */
  const groups = new Map();
  for (const part of document.querySelectorAll("[data-voorlezen-tekst]")) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = /** @type {Text} */ (walker.currentNode);
      const block = node.parentElement?.closest(blocks);
      if (block && !node.parentElement?.closest(skipped)) groups.set(block, [...(groups.get(block) ?? []), node]);
    }
  }
  pieces = [...groups.values()].flatMap((nodes) =>
    sentences(nodes.map((node) => node.data).join("")).map(
      ({ words, start, end }) => /** @type {[string, Range]} */ ([words, rangeOf(nodes, start, end)]),
    ),
  );
}

/** @param {Text[]} nodes @param {number} start @param {number} end */
function rangeOf(nodes, start, end) {
  const range = new Range();
  for (const node of nodes) {
    if (start >= 0 && start < node.length) range.setStart(node, start);
    if (end > 0 && end <= node.length) range.setEnd(node, end);
    [start, end] = [start - node.length, end - node.length];
  }
  return range;
}

/** @param {Range | null} range */
function point(range) {
  document.querySelector(".wordt-gelezen")?.classList.remove("wordt-gelezen");
  CSS.highlights?.delete("voorlezen");
  if (!range) return;
  // What is heard is seen as well.
  const answer = range.startContainer.parentElement?.closest("details");
  if (answer) answer.open = true;
  if (CSS.highlights) CSS.highlights.set("voorlezen", new Highlight(range));
  else range.startContainer.parentElement?.closest(blocks)?.classList.add("wordt-gelezen");
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
  Object.assign(utterance, { voice, lang: voice.lang, rate: rates[/** @type {HTMLSelectElement} */ ($("tempo")).value] });
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

/** @param {string} [words] */
function stop(words) {
  silence();
  point(null);
  at = 0;
  if ($("bediening").contains(document.activeElement)) $("knop").focus();
  tell("stil", words);
}

/** @param {number} step */
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

/** @param {State} now @param {string} [words] */
function tell(now, words = "") {
  state = now;
  box.classList.toggle("is-bezig", now !== "stil");
  /** @type {HTMLElement} */ ($("knop").querySelector("span:not(.icoon)")).textContent = names[now];
  $("bediening").hidden = now === "stil";
  $("stand").textContent = words;
}

if (box && speech) {
  const show = () => {
    box.hidden = !findVoice() && state === "stil" && !$("groep").hidden;
  };
  show();
  speech.addEventListener?.("voiceschanged", show); // voices may come late
  $("knop").addEventListener("click", () => (state === "leest" ? pause() : start()));
  $("vorige").addEventListener("click", () => move(-1));
  $("volgende").addEventListener("click", () => move(1));
  $("stop").addEventListener("click", () => stop("Het voorlezen is gestopt."));
  $("tempo").addEventListener("change", () => move(0));
  addEventListener("pagehide", () => state !== "stil" && stop());
}
