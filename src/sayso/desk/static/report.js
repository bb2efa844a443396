// Beside the claim that an address points at, its words in the text: the column of the text is scrolled to them.
"use strict";

(() => {
  const column = document.querySelector(".column");

  function show() {
    column.querySelector("mark.here")?.classList.remove("here");
    const link = document.querySelector(".claim:target a[href^='#at-']");
    const words = link && document.getElementById(link.hash.slice(1));
    if (!words) return;
    words.classList.add("here");
    const box = column.getBoundingClientRect(), at = words.getBoundingClientRect();
    if (at.top < box.top || at.bottom > box.bottom) column.scrollTop += at.top - box.top - box.height / 3;
  }

  window.addEventListener("hashchange", show);
  window.addEventListener("load", show);
})();
