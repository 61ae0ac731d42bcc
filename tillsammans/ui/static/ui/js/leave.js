// Leave the page in a hurry: the link, or Shift three times. The page is emptied at once and its place in the
// history is taken over, so that the back button does not bring it back.
const WITHIN = 3000;
let presses = [];

function leave(href) {
  document.body.classList.add("is-leaving");
  document.title = "";
  window.location.replace(href);
}

function onShift(event, href) {
  if (event.key !== "Shift") { presses = []; return; }
  if (event.repeat) return;
  const now = performance.now();
  presses = [...presses.filter((at) => now - at < WITHIN), now];
  if (presses.length >= 3) leave(href);
}

export function startLeave() {
  const link = document.querySelector("[data-leave]");
  if (!link) return;
  link.addEventListener("click", (event) => { event.preventDefault(); leave(link.href); });
  document.addEventListener("keyup", (event) => onShift(event, link.href));
}
