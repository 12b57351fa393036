// Reads a text aloud with a Dutch voice of this device itself; without one there is no button.
const button = document.querySelector("[data-voorlezen]");
const text = document.querySelector("[data-voorlezen-tekst]");
const speech = window.speechSynthesis;

const findVoice = () => speech.getVoices().find((voice) => voice.localService && voice.lang.startsWith("nl"));

function show() {
  button.hidden = !findVoice();
}

function label(words) {
  button.querySelector("span:not(.icoon)").textContent = words;
}

function read() {
  if (speech.speaking) {
    speech.cancel();
    return;
  }
  // A paragraph at a time: some browsers stop in the middle of a long text.
  const pieces = [...text.querySelectorAll("p, li, h2, h3, td, th")].filter((piece) => !piece.querySelector("p, li"));
  pieces.forEach((piece, index) => {
    const utterance = new SpeechSynthesisUtterance(piece.textContent);
    utterance.voice = findVoice();
    utterance.lang = "nl-NL";
    utterance.rate = 0.9;
    if (index === 0) utterance.onstart = () => label("Stop met voorlezen");
    if (index === pieces.length - 1) utterance.onend = () => label("Lees voor");
    utterance.onerror = () => label("Lees voor");
    speech.speak(utterance);
  });
}

if (button && text && speech) {
  show();
  speech.addEventListener?.("voiceschanged", show);
  button.addEventListener("click", read);
  addEventListener("pagehide", () => speech.cancel());
}
