"use strict";
(() => {
  const $ = (query, within = document) => within.querySelector(query);
  const all = (query, within = document) => [...within.querySelectorAll(query)];
  const token = () => $('meta[name="csrf"]').content;
  let going = 0;

  document.addEventListener("htmx:configRequest", event => { event.detail.headers["X-CSRF-Token"] = token(); });

  // Where a selection stands in the document's text, in code points.
  const selected = () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const place = (node, offset) => {
      if (node.nodeType !== Node.TEXT_NODE) {
        const inner = node.childNodes[offset] || node;
        const span = (inner.nodeType === Node.ELEMENT_NODE && (inner.matches("[data-start]") ? inner : $("[data-start]", inner)));
        return span ? Number(span.dataset.start) : null;
      }
      const span = node.parentElement.closest("[data-start]");
      return span && span.closest("[data-text]") ? Number(span.dataset.start) + [...node.data.slice(0, offset)].length : null;
    };
    const range = selection.getRangeAt(0);
    const start = place(range.startContainer, range.startOffset), end = place(range.endContainer, range.endOffset);
    const words = selection.toString();
    if (start === null || end === null || end <= start) return null;
    const lead = words.length - words.trimStart().length, tail = words.length - words.trimEnd().length;
    return { start: start + [...words.slice(0, lead)].length, end: end - tail, words: words.trim() };
  };

  const addition = () => {
    const dialog = $("#addition"), words = selected();
    if (!dialog || !words) return;
    $('[name="start"]', dialog).value = words.start;
    $('[name="end"]', dialog).value = words.end;
    $("[data-selected]", dialog).textContent = words.words;
    dialog.showModal();
  };

  const step = by => {
    const rows = all("[data-row], .side [data-card]").filter(row => row.offsetParent !== null);
    if (!rows.length) return;
    const at = rows.indexOf(document.activeElement);
    const next = rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by))];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  };

  const typing = target => target.closest("input, textarea, select, [contenteditable]");

  document.addEventListener("keydown", event => {
    if (event.ctrlKey && event.key === "Enter" && event.target.closest("form")) { $('[value="change"]', event.target.closest("form"))?.click(); return; }
    if (event.key === "Escape" && typing(event.target)) { event.target.blur(); return; }
    if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey || $("dialog[open]")) return;
    if (Date.now() - going < 1200) {
      const link = $(`[data-go="${CSS.escape(event.key)}"]`);
      going = 0;
      if (link) { event.preventDefault(); link.click(); return; }
    }
    const act = {
      "g": () => { going = Date.now(); },
      "/": () => $("#q").focus(),
      "?": () => $("#keys").showModal(),
      "j": () => step(1),
      "k": () => step(-1),
      "n": addition,
      "e": () => { const words = selected(), extent = $("[data-extent]"); if (words && extent) extent.value = words.words; },
      "c": () => $("#change-first")?.focus(),
    }[event.key];
    const key = $(`[data-review] [data-key="${CSS.escape(event.key)}"], [data-key="${CSS.escape(event.key)}"]`);
    if (key && event.key !== "c") { event.preventDefault(); key.click(); } else if (act) { event.preventDefault(); act(); }
  });

  // Cards beside marked words.
  let card = null;
  const hide = () => { card?.remove(); card = null; all(".lit").forEach(one => one.classList.remove("lit")); };
  const show = mark => {
    hide();
    const ids = (mark.dataset.entries || "").trim().split(/\s+/).filter(Boolean);
    const found = ids.map(id => document.getElementById(id)).filter(Boolean);
    if (!found.length) return;
    card = document.createElement("div");
    card.className = "hover";
    card.setAttribute("role", "tooltip");
    found.forEach(one => { card.append($(".facts", one).cloneNode(true)); one.classList.add("lit"); });
    all(`[data-entries]`).filter(one => ids.some(id => one.dataset.entries.includes(id))).forEach(one => one.classList.add("lit"));
    document.body.append(card);
    const box = mark.getBoundingClientRect();
    card.style.left = Math.max(4, Math.min(box.left, innerWidth - card.offsetWidth - 8)) + scrollX + "px";
    card.style.top = box.bottom + scrollY + 6 + "px";
  };
  document.addEventListener("mouseover", event => { const mark = event.target.closest?.("mark[data-entries]"); if (mark && !mark.matches(".asked")) show(mark); else if (card && !event.target.closest(".hover")) hide(); });
  document.addEventListener("focusin", event => { if (event.target.matches?.("mark[data-entries]:not(.asked)")) show(event.target); });
  document.addEventListener("click", event => {
    const mark = event.target.closest?.("mark[data-entries]:not(.asked)");
    if (mark && getSelection().isCollapsed) { const entry = document.getElementById(mark.dataset.entries.trim().split(/\s+/)[0]); entry?.scrollIntoView({ block: "nearest" }); entry?.focus({ preventScroll: true }); }
    const copy = event.target.closest?.("[data-copy]");
    if (copy) {
      const words = copy.dataset.copy + " " + location.origin + copy.dataset.permalink;
      navigator.clipboard.writeText(words).then(() => { copy.textContent = "Copied"; }, () => { prompt("Copy this citation:", words); });
    }
  });

  // The words in question come into view in their document.
  const asked = $("mark.asked");
  asked?.closest(".window")?.scrollTo({ top: Math.max(0, asked.offsetTop - asked.closest(".window").offsetTop - 120) });

  // Files dropped on the form.
  const drop = $(".drop");
  if (drop) {
    drop.addEventListener("dragover", event => { event.preventDefault(); drop.classList.add("over"); });
    drop.addEventListener("dragleave", () => drop.classList.remove("over"));
    drop.addEventListener("drop", event => { event.preventDefault(); drop.classList.remove("over"); $('input[type="file"]', drop).files = event.dataTransfer.files; });
  }

  // Forms that show at once what is chosen.
  document.addEventListener("input", event => { const told = event.target.matches?.('input[type="range"]') && event.target.nextElementSibling; if (told) told.value = event.target.value; });
  document.addEventListener("change", event => { if (!event.target.matches?.('[type="checkbox"]')) event.target.closest?.("form[data-auto]")?.requestSubmit(); });

  // Progress of a job.
  const job = $("[data-job]");
  if (job && job.dataset.state === "running") {
    const events = new EventSource("/api/jobs/" + job.dataset.job + "/events");
    const told = event => { const state = JSON.parse(event.data); $("[data-progress]", job).textContent = state.state + ": " + state.said; return state; };
    events.addEventListener("progress", told);
    events.addEventListener("end", event => { told(event); events.close(); location.reload(); });
  }
})();
