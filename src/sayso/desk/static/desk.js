// What the pages do beside plain links and forms: filters without a full reload, keys in the review queue,
// dropping files, progress. Every page works without it; the address is the state.
"use strict";

(() => {
  const SILENT = "The desk does not answer; does it still run?";

  // ---- filters: the address changes, the results are fetched and put in their place --------------------

  let asked = 0;

  async function show(address, { push = true } = {}) {
    const ask = (asked += 1);
    const results = document.querySelector("[data-results]");
    if (!results) {
      window.location.assign(address);
      return;
    }
    results.setAttribute("aria-busy", "true");
    const answer = await fetch(address, { headers: { "X-Desk-Part": "results" } }).catch(() => null);
    if (ask !== asked) return;
    if (!answer) {
      results.removeAttribute("aria-busy");
      tell(results, `${SILENT} Below stands what was asked for before.`);
      return;
    }
    if (!answer.ok) {
      window.location.assign(address);
      return;
    }
    results.innerHTML = await answer.text(); // made by the desk's own templates, escaped there
    results.removeAttribute("aria-busy");
    if (push) window.history.pushState({}, "", address);
    document.dispatchEvent(new CustomEvent("desk:shown", { detail: results }));
  }

  function tell(results, words) {
    const notice = results.querySelector("[role=alert]") || results.insertAdjacentElement("afterbegin", document.createElement("p"));
    notice.className = "notice bad";
    notice.setAttribute("role", "alert");
    notice.textContent = words;
    notice.scrollIntoView({ block: "nearest" });
  }

  // What a field says that was not touched: of a choice the first, which the address leaves out.
  const untold = (field) => (field.options ? field.options[0].value : "");

  function addressOf(form) {
    const filled = [...new FormData(form)].filter(([name, value]) => value !== "" && value !== untold(form.elements[name]));
    const query = new URLSearchParams(filled).toString();
    return form.getAttribute("action") + (query ? `?${query}` : "");
  }

  const side = document.querySelector("details.side");
  if (side && window.matchMedia("(max-width: 60rem)").matches) side.open = false;

  const filters = document.querySelector("form[data-filters]");
  if (filters) {
    let timer;
    const apply = () => show(addressOf(filters));
    filters.addEventListener("submit", (event) => {
      event.preventDefault();
      apply();
    });
    filters.addEventListener("change", apply);
    filters.addEventListener("input", (event) => {
      if (event.target.type !== "search") return;
      window.clearTimeout(timer);
      timer = window.setTimeout(apply, 250);
    });
    window.addEventListener("popstate", () => {
      const now = new URLSearchParams(window.location.search);
      for (const field of filters.elements) {
        if (!field.name) continue;
        if (field.type === "checkbox") field.checked = now.get(field.name) === field.value;
        else field.value = now.get(field.name) || untold(field);
      }
      show(window.location.href, { push: false });
    });
    document.addEventListener("click", (event) => {
      const link = event.target.closest("[data-results] a[data-part]");
      if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      show(link.href).then(() => {
        if (link.isConnected) return;
        const rows = document.querySelector("[data-results] .scroll"); // hands and eyes go on at the first of them
        rows?.focus({ preventScroll: true });
        rows?.scrollIntoView();
      });
    });
  }

  // ---- review: j and k move, a letter presses the button that names it ----------------------------------

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.matches("form input, form select")) event.target.blur();
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, textarea, select")) return;
    const pressed = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (pressed) {
      event.preventDefault();
      pressed.click();
    }
  });

  // ---- adding: dropped files, and how far the reading is -------------------------------------------------

  const drop = document.querySelector("[data-drop]");
  if (drop) {
    const field = drop.querySelector("input[type=file]");
    drop.addEventListener("dragover", (event) => event.preventDefault());
    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      field.files = event.dataTransfer.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }

  const job = document.querySelector("[data-job]");
  if (job) {
    const bar = job.querySelector("progress"), told = job.querySelector("[data-told]");
    const look = async () => {
      const state = await fetch(job.dataset.job).then((answer) => answer.json()).catch(() => null);
      if (!state) {
        told.textContent = SILENT;
        window.setTimeout(look, 3000);
        return;
      }
      told.textContent = state.told;
      if (state.total) bar.max = state.total;
      if (state.total) bar.value = state.done;
      if (state.ended) window.location.assign(state.url);
      else window.setTimeout(look, 700);
    };
    look();
  }
})();
