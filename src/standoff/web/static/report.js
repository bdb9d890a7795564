"use strict";
// The page reads without this script; it adds filters, sorting, and the way from a row to its characters.
(() => {
  const PAGE = 200; // rows shown before "Show more"
  const byId = (id) => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const order = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const reports = byId("reports");
  const status = byId("status");
  document.documentElement.classList.add("js");

  /* Tables: filter, sort, page. */

  class RowTable {
    constructor(element) {
      this.element = element;
      this.name = element.dataset.table;
      this.form = document.querySelector(`form[data-table="${this.name}"]`);
      this.rows = all("tr.row", element).map((row) => ({ row, group: row.parentElement, text: null, fits: true }));
      this.shown = this.rows;
      this.limit = PAGE;
      this.none = element.parentElement.querySelector(".none");
      this.more = element.parentElement.querySelector(".more");
      this.more.addEventListener("click", () => { this.limit += 5 * PAGE; this.draw(); });
      for (const button of all("button.sort", element)) button.addEventListener("click", () => this.sort(button));
      if (this.form) {
        this.form.addEventListener("change", () => this.filter());
        this.form.addEventListener("reset", () => setTimeout(() => this.filter()));
        this.form.addEventListener("submit", (event) => event.preventDefault());
      }
    }

    conditions() {
      const chosen = this.form ? [...new FormData(this.form)].filter(([, value]) => value) : [];
      return chosen.map(([name, value]) =>
        value.startsWith("speaker=") ? ["speaker", value.slice(8)] : [name, value]);
    }

    filter() {
      const conditions = this.conditions();
      const needles = filterBox.value.toLowerCase().split(/\s+/).filter(Boolean);
      for (const entry of this.rows) {
        entry.fits = conditions.every(([name, value]) => entry.row.dataset[name] === value);
        if (!entry.fits || !needles.length) continue;
        entry.text ??= entry.row.textContent.toLowerCase();
        entry.fits = needles.every((needle) => entry.text.includes(needle));
      }
      this.limit = PAGE;
      if (this.form) this.form.querySelector("[type=reset]").hidden = !conditions.length;
      this.draw();
    }

    draw() {
      let fitting = 0;
      const groups = new Map();
      for (const { row, fits } of this.shown) {
        if (fits) fitting += 1;
        row.hidden = !fits || fitting > this.limit;
        const body = row.parentElement;
        groups.set(body, groups.get(body) || !row.hidden);
      }
      for (const [body, visible] of groups) body.hidden = !visible;
      const left = fitting - this.limit;
      this.more.hidden = left <= 0;
      this.more.textContent = `Show ${Math.min(left, 5 * PAGE)} more of ${left}`;
      this.none.hidden = fitting > 0;
      this.element.hidden = fitting === 0;
      this.tell(fitting);
    }

    tell(fitting) {
      const count = document.querySelector(`[data-count="${this.name}"]`);
      const whole = this.rows.length;
      if (count) count.textContent = fitting === whole ? whole : `${fitting}/${whole}`;
      if (this.form) this.form.querySelector("output").textContent = fitting === whole ? "" : `${fitting} of ${whole}`;
    }

    sort(button) {
      const head = button.closest("th");
      const next = { none: "ascending", ascending: "descending", descending: "none" }[head.ariaSort];
      for (const other of all("th[aria-sort]", this.element)) other.ariaSort = "none";
      head.ariaSort = next;
      this.element.classList.toggle("grouped", next === "none" && this.name === "events");
      this.arrange(head.cellIndex, next);
      this.draw();
    }

    arrange(column, direction) {
      if (direction === "none") {
        this.shown = this.rows;
        for (const { row, group } of this.rows) group.append(row);
        return;
      }
      const sign = direction === "ascending" ? 1 : -1;
      const key = ({ row }) => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
      const keyed = this.rows.map((entry, index) => ({ entry, index, key: key(entry) }));
      keyed.sort((a, b) => sign * order.compare(a.key, b.key) || a.index - b.index);
      this.shown = keyed.map(({ entry }) => entry);
      const [body, ...others] = this.element.tBodies;
      body.append(...this.shown.map(({ row }) => row));
      for (const other of others) other.hidden = true;
    }

    where(conditions) {
      if (!this.form) return;
      for (const select of this.form.querySelectorAll("select")) select.value = conditions.get(select.name) ?? "";
      this.filter();
    }

    reveal(row) {
      if (!row.hidden) return;
      if (!this.rows.find((entry) => entry.row === row).fits) {
        filterBox.value = "";
        this.form?.reset();
        for (const table of tables.values()) table.filter();
      }
      if (row.hidden) { this.limit = Infinity; this.draw(); }
    }
  }

  const filterBox = byId("filter");
  const tables = new Map(all("table[data-table]").map((element) => [element.dataset.table, new RowTable(element)]));
  const tableOf = (row) => tables.get(row.closest("table").dataset.table);
  for (const table of tables.values()) table.filter(); // a reloaded page keeps what its fields held

  let typing = 0;
  filterBox.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => { for (const table of tables.values()) table.filter(); }, 120);
  });

  /* From a row to its characters, and back. */

  const marksOf = (row) => {
    const article = byId(row.dataset.article);
    return article ? all(`.m[data-rows~="${CSS.escape(row.dataset.row)}"]`, article) : [];
  };

  const scrollTo = (element) => {
    const behavior = calm.matches ? "auto" : "smooth";
    const pane = getComputedStyle(reports).overflowY === "auto" && reports.contains(element) ? reports : null;
    if (!pane) return element.scrollIntoView({ block: "center", behavior });
    const offset = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTo({ top: pane.scrollTop + offset - pane.clientHeight / 3, behavior });
  };

  const current = (row) => {
    for (const other of all("tr.row[aria-current]")) other.removeAttribute("aria-current");
    for (const mark of all(".m.lit")) mark.classList.remove("lit", "flash");
    row.setAttribute("aria-current", "true");
    for (const mark of marksOf(row)) {
      mark.classList.add("lit");
      void mark.offsetWidth; // restarts the animation of a mark that was lit before
      mark.classList.add("flash");
    }
    history.replaceState(null, "", `#${row.id}`);
  };

  const showWords = (row) => {
    byId(row.dataset.article).open = true;
    current(row);
    const words = byId(row.querySelector("a.go").hash.slice(1));
    if (words) scrollTo(words);
    status.textContent = "Shown in the report.";
  };

  const showRow = (row) => {
    tableOf(row).reveal(row);
    current(row);
    scrollTo(row);
  };

  const selecting = () => !getSelection().isCollapsed;
  const rowsOf = (mark) => {
    const prefix = mark.closest("details.article").id;
    const chain = [];
    for (let at = mark; at; at = at.parentElement.closest(".m")) chain.push(at);
    const ids = [...chain, ...all(".m[data-rows]", mark)].flatMap((at) => (at.dataset.rows ?? "").split(" ").filter(Boolean));
    return [...new Set(ids)].map((id) => byId(`${prefix}-${id}`)).filter(Boolean);
  };

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const target = event.target;
    const filtering = target.closest("a[data-where]");
    if (filtering) return void tables.get(filtering.dataset.table).where(new URLSearchParams(filtering.dataset.where));
    const mark = target.closest(".text .m");
    if (mark && !selecting()) {
      const [row] = rowsOf(mark);
      if (row) { event.preventDefault(); hideCard(); showRow(row); }
      return;
    }
    const dot = target.closest(".timeline a");
    const row = dot ? byId(dot.getAttribute("href").slice(1)) : target.closest("tr.row");
    if (!row || (target.closest("a:not(.go)") && !dot) || (selecting() && !target.closest("a"))) return;
    event.preventDefault();
    if (dot) showRow(row);
    showWords(row);
  });

  /* The card: which rows rest on the words under the pointer or the focus. */

  const card = byId("card");
  let carded = null; // the mark that the card speaks of
  const hideCard = () => { card.hidden = true; carded = null; };

  const line = (row) => {
    const entry = document.createElement("p");
    const badge = document.createElement("b");
    badge.textContent = { events: "Event", statements: "Statement", commitments: "Treaty", framing: "Wording" }[tableOf(row).name];
    entry.append(badge);
    for (const cell of all("[data-card]", row)) {
      const part = document.createElement("span");
      part.append(...[...cell.childNodes].map((node) => node.cloneNode(true)));
      entry.append(part);
    }
    if (row.dataset.why) {
      const why = document.createElement("small");
      why.textContent = row.dataset.why;
      entry.append(why);
    }
    return entry;
  };

  const showCard = (mark) => {
    const lines = rowsOf(mark).slice(0, 6).map(line);
    const noted = mark.closest("[data-note]");
    if (noted) {
      const note = document.createElement("p");
      note.textContent = noted.dataset.note;
      lines.unshift(note);
    }
    if (!lines.length) return hideCard();
    card.replaceChildren(...lines);
    card.hidden = false;
    carded = mark;
    place();
  };

  const place = () => {
    if (!carded) return;
    const at = carded.getClientRects()[0];
    const box = card.getBoundingClientRect();
    const below = at.bottom + 8 + box.height < innerHeight;
    card.style.left = `${Math.max(8, Math.min(at.left, innerWidth - box.width - 8))}px`;
    card.style.top = `${below ? at.bottom + 8 : Math.max(8, at.top - box.height - 8)}px`;
  };

  const marked = (event) => (event.target.closest ? event.target.closest(".text .m") : null);
  reports.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const mark = marked(event);
    if (mark) showCard(mark); else hideCard();
  });
  reports.addEventListener("pointerleave", hideCard);
  reports.addEventListener("focusin", (event) => { const mark = marked(event); if (mark) showCard(mark); });
  reports.addEventListener("focusout", hideCard);
  addEventListener("scroll", place, { passive: true, capture: true });

  /* Keys. */

  const step = (row, forward) => {
    let next = row;
    do next = forward ? next.nextElementSibling ?? next.parentElement.nextElementSibling?.firstElementChild
                      : next.previousElementSibling ?? next.parentElement.previousElementSibling?.lastElementChild;
    while (next && (next.hidden || next.parentElement.hidden || !next.matches("tr.row")));
    next?.querySelector("a.go").focus();
  };

  document.addEventListener("keydown", (event) => {
    const field = event.target.closest("input[type=search], select");
    if (event.key === "Escape") {
      hideCard();
      if (event.target === filterBox) { filterBox.value = ""; filterBox.dispatchEvent(new Event("input")); filterBox.blur(); }
    } else if (event.key === "/" && !field && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      filterBox.focus();
      filterBox.select();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && event.target.matches("tr.row a.go")) {
      event.preventDefault();
      step(event.target.closest("tr"), event.key === "ArrowDown");
    }
  });

  /* Permalinks. */

  const follow = () => {
    const row = byId(location.hash.slice(1));
    if (!row?.matches("tr.row")) return;
    showRow(row);
    if (getComputedStyle(reports).overflowY === "auto") showWords(row);
    else byId(row.dataset.article).open = true;
  };
  addEventListener("hashchange", follow);
  follow();
})();
