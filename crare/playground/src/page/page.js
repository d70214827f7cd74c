// What the page does by itself: it shows what happens as it happens, and sends forms without loading a new page.
"use strict";

const $ = (id) => document.getElementById(id);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

// ---- what happens ----

function element(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild;
}

/** Puts what has changed into the page; what is the same stays as it is, with its focus. */
function patch(change) {
  const box = $(change.region);
  if (!box) return;
  const messages = box.id === "messages";
  const atEnd = messages && box.scrollHeight - box.scrollTop - box.clientHeight < 80;
  const known = new Map([...box.children].map((child) => [child.id, child]));
  let at = box.firstElementChild;
  for (const id of change.order) {
    let child = known.get(id);
    known.delete(id);
    if (change.pieces[id] !== undefined) {
      const next = element(change.pieces[id]);
      if (!child) {
        child = next;
        prepare(child);
        if (messages) child.classList.add("new");
      } else if (child.dataset.v !== next.dataset.v) {
        keep(child, next);
        prepare(next);
        if (at === child) at = next;
        const focused = child.contains(document.activeElement) ? place(child, document.activeElement) : null;
        child.replaceWith(next);
        child = next;
        if (focused !== null) all("button, a, summary, article", child)[focused]?.focus({ preventScroll: true });
      }
    }
    if (!child) continue;
    if (child === at) at = at.nextElementSibling;
    else box.insertBefore(child, at);
  }
  for (const child of known.values()) child.remove();
  if (atEnd) box.scrollTop = box.scrollHeight;
  after(change.region);
}

function place(within, focused) {
  const index = all("button, a, summary, article", within).indexOf(focused);
  return index < 0 ? null : index;
}

/** What was opened stays open. */
function keep(before, next) {
  const open = all("details", before);
  all("details", next).forEach((one, index) => {
    if (open[index]?.open) one.open = true;
  });
}

const hours = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const whole = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });

/** Times of the place where the browser is. */
function prepare(within) {
  if (within.id?.startsWith("command-")) within.role = "presentation";
  for (const time of all("time[data-at]", within)) {
    const date = new Date(Number(time.dataset.at) * 1000);
    time.textContent = hours.format(date);
    time.title = whole.format(date);
    time.dateTime = date.toISOString();
  }
}

const told = new Set();

/** What follows from a change. */
function after(region) {
  if (region === "answers") answers(true);
  if (region === "keyboard") keyboard();
  if (region === "foot") foot();
  if (region === "commands") offer();
  if (region === "results") found();
}

/** Tells what bots have answered to presses of buttons. */
function answers(tell) {
  const waiting = new Set();
  for (const line of all("#answers span")) {
    const id = line.parentElement.id;
    if (line.dataset.state === "waiting") waiting.add(line.dataset.message);
    else if (!told.has(id)) {
      told.add(id);
      if (!tell) continue;
      if (line.dataset.go) location.assign(line.dataset.go);
      else if (line.dataset.link) send("/do/click", here({ link: line.dataset.link }));
      if (!line.textContent) continue;
      if ("alert" in line.dataset) alertOf(line.textContent);
      else toast(line.textContent);
    }
  }
  for (const form of all("form.inline")) {
    if (waiting.has(form.dataset.message)) continue;
    for (const button of all("[aria-busy]", form)) button.removeAttribute("aria-busy");
  }
}

function toast(text, failed = false) {
  const box = document.createElement("p");
  box.className = failed ? "toast failed" : "toast";
  box.textContent = text;
  $("toasts").append(box);
  setTimeout(() => box.remove(), Math.max(4000, text.length * 70));
}

function alertOf(text) {
  $("alert-text").textContent = text;
  if (!$("alert").open) $("alert").showModal();
}

let events = null;
let retry = 0;

function listen() {
  if (events || document.hidden || !document.body.dataset.live) return;
  events = new EventSource(document.body.dataset.live);
  events.addEventListener("patch", (event) => {
    for (const change of JSON.parse(event.data)) patch(change);
  });
  events.onopen = () => {
    $("offline").hidden = true;
    retry = 0;
  };
  events.onerror = () => {
    $("offline").hidden = false;
    if (events?.readyState === EventSource.CLOSED) {
      events = null;
      retry = Math.min(retry + 1, 5);
      setTimeout(listen, retry * 1000);
    }
  };
}

// A page that nobody sees does not hold one of the few connections that a browser has.
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) return listen();
  events?.close();
  events = null;
});
addEventListener("pagehide", () => {
  events?.close();
  events = null;
});
addEventListener("pageshow", listen);

// ---- forms ----

async function send(action, data) {
  try {
    const response = await fetch(action, { method: "POST", body: data, headers: { "x-page": "1" } });
    const answer = await response.json();
    if (!answer.ok) toast(answer.error, true);
    else if (answer.note) toast(answer.note);
    if (answer.ok && answer.go) location.assign(answer.go);
    return answer.ok;
  } catch {
    toast("The playground does not answer. Is the program still running?", true);
    return false;
  }
}

/** The same person and chat as the composer, with this besides. */
function here(fields) {
  const data = new FormData();
  for (const name of ["user", "peer", "topic", "pane"]) {
    const field = $("composer").elements[name];
    if (field) data.set(name, field.value);
  }
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.method !== "post" || "plain" in form.dataset) return;
  event.preventDefault();
  const button = event.submitter;
  if (button?.dataset.confirm && !confirm(button.dataset.confirm)) return;
  const data = new FormData(form, button);
  const composer = form.id === "composer";
  if (composer && !data.get("text").trim()) return;
  if (form.matches(".inline") && button?.name === "button") button.setAttribute("aria-busy", "true");
  const text = $("text");
  if (composer) {
    text.value = "";
    about(null);
    size();
    offer();
  }
  const done = await send(button?.hasAttribute("formaction") ? button.formAction : form.action, data);
  if (composer && !done && !text.value) text.value = data.get("text");
  if (!done && button) button.removeAttribute("aria-busy");
  if (done && "once" in form.dataset) form.hidden = true;
  if (done && form.id === "found" && button?.className !== "more") emptied();
  if (done && (composer || form.matches(".reply, #found"))) toEnd();
  form.closest("details.menu")?.removeAttribute("open");
  if (done && form.closest("[popover]")) form.closest("[popover]").hidePopover?.();
});

// Records of the traffic are loaded when they are opened.
document.addEventListener(
  "toggle",
  async (event) => {
    const box = event.target;
    if (!box.open || !box.dataset?.load) return;
    const into = box.querySelector(".loaded");
    const response = await fetch(box.dataset.load);
    into.innerHTML = await response.text();
  },
  true,
);

prepare(document);
for (const code of all("[data-origin]:not(iframe)")) code.textContent = location.origin;
