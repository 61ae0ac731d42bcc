// Reads a text aloud with a voice on the device itself. Voices that live on somebody's server are never used:
// what is read is about a child.
function voice(lang) {
  return window.speechSynthesis.getVoices().find((one) => one.localService && one.lang.toLowerCase().startsWith(lang));
}

function show() {
  const found = voice(document.documentElement.lang || "sv");
  document.querySelectorAll("[data-listen]").forEach((button) => { button.hidden = !found; });
}

function read(button) {
  const text = document.getElementById(button.dataset.listen)?.innerText;
  const speech = window.speechSynthesis;
  if (speech.speaking) { speech.cancel(); return; }
  if (!text) return;
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice(document.documentElement.lang || "sv");
  words.lang = words.voice.lang;
  words.rate = 0.9;
  speech.speak(words);
}

export function startListen() {
  if (!("speechSynthesis" in window) || !document.querySelector("[data-listen]")) return;
  show();
  window.speechSynthesis.addEventListener("voiceschanged", show);
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-listen]");
    if (button) read(button);
  });
}
