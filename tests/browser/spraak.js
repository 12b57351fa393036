// A stand-in for the voices that headless Chromium does not have: it remembers what it was asked to say,
// and says it when a test tells it to. Everything else on the page is real.
window.spraak = {
  voices: [
    { name: "Ver weg", lang: "nl-NL", localService: false },
    { name: "Vlaams", lang: "nl-BE", localService: true },
    { name: "Engels", lang: "en-GB", localService: true },
    { name: "Nederlands", lang: "nl-NL", localService: true },
  ],
  said: [],
  cancelled: 0,
  current: null,
  end() {
    const done = this.current;
    this.current = null;
    done?.onend?.({});
  },
  fail(error) {
    const done = this.current;
    this.current = null;
    done?.onerror?.({ error });
  },
};
class Uiting {
  constructor(text) {
    this.text = text;
  }
}
class Spraak extends EventTarget {
  getVoices() {
    return window.spraak.voices;
  }
  speak(utterance) {
    window.spraak.said.push({ text: utterance.text, voice: utterance.voice.name, rate: utterance.rate });
    window.spraak.current = utterance;
  }
  cancel() {
    window.spraak.cancelled += 1;
    const stopped = window.spraak.current;
    window.spraak.current = null;
    setTimeout(() => stopped?.onerror?.({ error: "interrupted" })); // as browsers do: a cancelled one still reports
  }
}
Object.defineProperty(window, "speechSynthesis", { value: new Spraak() });
window.SpeechSynthesisUtterance = Uiting;
