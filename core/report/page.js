"use strict";
// Before and after: a slider moves the line between two pictures that lie on each other.
for (const box of document.querySelectorAll(".swipe")) {
  const slider = box.querySelector("input");
  const pair = box.querySelector(".pair");
  const start = parseFloat(box.style.getPropertyValue("--start"));
  const show = () => box.style.setProperty("--share", slider.value / 100);
  const follow = (event) => {
    if (event.buttons !== 1) return;
    const place = pair.getBoundingClientRect();
    const at = (event.clientX - place.left) / place.width;
    slider.value = 100 * (at - start) / (1 - start);
    show();
  };
  slider.addEventListener("input", show);
  pair.addEventListener("pointerdown", follow);
  pair.addEventListener("pointermove", follow);
  box.classList.add("on");
  show();
}
