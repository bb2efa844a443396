// By keyboard over the sentences of an incident: j and k go from one to the next, s opens what splits it off.
"use strict";

document.addEventListener("keydown", (event) => {
  const step = { j: 1, k: -1, s: 0 }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, textarea, select")) return;
  const acts = [...document.querySelectorAll(".evidence .act")].filter((act) => act.checkVisibility());
  const at = acts.indexOf(document.activeElement.closest(".act"));
  const act = acts.at(at < 0 ? Math.min(step, 0) : Math.max(0, Math.min(at + step, acts.length - 1)));
  if (!act) return;
  event.preventDefault();
  act.querySelector("summary").focus();
  if (step) return;
  act.open = true;
  const name = act.querySelector("input[name=by]");
  (name?.value ? act.querySelector("button") : (name ?? act.querySelector("a"))).focus();
});
