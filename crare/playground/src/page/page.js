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
      if (line.dataset.url) open(line.dataset.url, "_blank", "noopener");
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
  for (const name of ["user", "peer"]) data.set(name, $("composer").elements[name].value);
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
  const done = await send(form.action, data);
  if (composer && !done && !text.value) text.value = data.get("text");
  if (!done && button) button.removeAttribute("aria-busy");
  if (done && "once" in form.dataset) form.hidden = true;
  if (done && (composer || form.matches(".reply"))) toEnd();
  form.closest("details.menu")?.removeAttribute("open");
  if (done && form.closest("[popover]")) form.closest("[popover]").hidePopover?.();
});

// ---- writing ----

function toEnd() {
  const box = $("messages");
  if (box) box.scrollTop = box.scrollHeight;
}

function size() {
  const text = $("text");
  if (!text) return;
  text.rows = Math.min(8, text.value.split("\n").length);
}

/** What the text is about: a message that it answers, or one that it changes. */
function about(what) {
  const box = $("replying");
  $("reply-to").value = what?.reply ?? "";
  $("edit-of").value = what?.edit ?? "";
  box.hidden = !what;
  if (!what) return;
  box.firstElementChild.textContent = what.edit ? "Edit" : `${what.name}: ${what.words}`;
  $("text").focus();
}

/** The commands that fit to what is written. */
function offer(force = false) {
  const text = $("text");
  const list = $("commands");
  if (!text || !list) return;
  const fits = /^\/[\w@]*$/.test(text.value);
  const wanted = fits ? text.value.toLowerCase() : "/";
  let any = false;
  for (const button of all("button", list)) {
    const shown = button.dataset.command.toLowerCase().startsWith(wanted) && button.dataset.command !== text.value;
    button.parentElement.hidden = !shown;
    button.removeAttribute("aria-selected");
    any ||= shown;
  }
  const open = any && (fits || force);
  const box = $("messages");
  const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 80;
  list.hidden = !open;
  if (atEnd) toEnd();
  text.setAttribute("aria-expanded", open);
  text.removeAttribute("aria-activedescendant");
  $("commands-button").setAttribute("aria-expanded", open);
  $("commands-button").hidden = !list.children.length;
}

function chosen() {
  return $("commands")?.querySelector("button[aria-selected]");
}

function choose(step) {
  const shown = all("#commands li:not([hidden]) button");
  const at = shown.indexOf(chosen());
  chosen()?.removeAttribute("aria-selected");
  const next = shown[(at + step + shown.length) % shown.length] ?? shown[0];
  next.setAttribute("aria-selected", "true");
  next.scrollIntoView({ block: "nearest" });
  $("text").setAttribute("aria-activedescendant", next.id);
}

function command(button) {
  $("commands").hidden = true;
  $("text").setAttribute("aria-expanded", "false");
  $("text").focus();
  return send("/do/say", here({ text: button.dataset.command })).then(() => {
    $("text").value = "";
    offer();
    toEnd();
  });
}

function keyboard() {
  const text = $("text");
  if (!text) return;
  const form = document.querySelector("#keyboard form");
  const force = document.querySelector("#keyboard [data-force-reply]");
  text.placeholder = (form ?? force)?.dataset.placeholder || "Message";
  if (force && force.dataset.forceReply !== text.dataset.forced) {
    text.dataset.forced = force.dataset.forceReply;
    about({ reply: force.dataset.forceReply, name: force.dataset.name, words: force.dataset.words });
  }
  toEnd();
}

function foot() {
  const closed = document.querySelector("#foot [data-closed]");
  if ($("composer")) $("composer").hidden = Boolean(closed);
}

document.addEventListener("keydown", (event) => {
  const text = $("text");
  const open = $("commands") && !$("commands").hidden;
  if (event.target === text && !event.isComposing) {
    if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? 1 : -1);
    } else if (open && event.key === "Tab" && !event.shiftKey) {
      event.preventDefault();
      if (!chosen()) choose(1);
      text.value = `${chosen().dataset.command} `;
      offer();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (open && chosen()) command(chosen());
      else text.form.requestSubmit();
    } else if (event.key === "Escape") {
      if (open) $("commands").hidden = true;
      else about(null);
    } else if (event.key === "ArrowUp" && !text.value) {
      const last = all("#messages .own [data-edit]").pop();
      if (last) {
        event.preventDefault();
        edit(last);
      }
    }
    return;
  }
  if (event.target.id === "place" && event.key === "Enter") {
    event.preventDefault();
    document.querySelector("[data-location]").click();
  } else if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    const links = all("#chats a");
    const at = links.findIndex((link) => link.hasAttribute("aria-current"));
    links[at + (event.key === "ArrowDown" ? 1 : -1)]?.click();
  } else if (event.key === "Escape") {
    for (const menu of all("details.menu[open]")) {
      menu.open = false;
      if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
    }
  } else if (event.target.closest?.("#messages") && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    const bubbles = all("#messages article");
    const at = bubbles.indexOf(event.target.closest("li")?.querySelector("article"));
    const step = event.key === "ArrowDown" ? 1 : -1;
    const next = at < 0 ? bubbles.at(-1) : bubbles[at + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  } else if (event.key === "/" && text && !event.ctrlKey && !event.metaKey && !event.target.closest("input, textarea, select")) {
    event.preventDefault();
    text.focus();
    text.value ||= "/";
    offer();
  }
});

document.addEventListener("input", (event) => {
  if (event.target.id !== "text") return;
  size();
  offer();
});

function edit(button) {
  about({ edit: button.dataset.edit });
  $("text").value = button.dataset.text;
  size();
}

document.addEventListener("click", (event) => {
  for (const menu of all("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
  const button = event.target.closest("button, .expandable");
  if (!button) return;
  const data = button.dataset;
  if (button.matches(".spoiler")) {
    button.setAttribute("aria-expanded", "true");
    button.removeAttribute("aria-label");
  } else if (button.matches(".expandable")) button.classList.toggle("open");
  else if (data.say) send("/do/say", here({ text: data.say })).then(toEnd);
  else if (data.command) command(button);
  else if (data.copy) navigator.clipboard?.writeText(data.copy).then(() => toast("Copied."));
  else if (data.reply) about({ reply: data.reply, name: data.name, words: data.words });
  else if (data.edit) edit(button);
  else if ("cancel" in data) about(null);
  else if ("location" in data) send("/do/location", here({ at: $("place").value })).then(toEnd);
  else if (data.dice) send("/do/dice", here({ emoji: data.dice })).then(toEnd);
  else if ("contact" in data) send("/do/contact", here({})).then(toEnd);
  else if (button.id === "commands-button") {
    const hide = !$("commands").hidden;
    offer(true);
    if (hide) $("commands").hidden = true;
    $("text").focus();
  } else return;
  button.closest("details.menu")?.removeAttribute("open");
});

document.addEventListener("change", async (event) => {
  const input = event.target;
  const form = input.closest("form.filter");
  if (form) form.requestSubmit();
  if (!input.dataset?.send || !input.files.length) return;
  await send(`/do/${input.dataset.send}`, here({ file: input.files[0], caption: $("text").value }));
  $("text").value = "";
  input.value = "";
  $("attach").open = false;
  toEnd();
});

// A file can be dropped, or pasted.
function files(list) {
  for (const file of list) {
    const kind = file.type.startsWith("image/") ? "photo" : "document";
    send(`/do/${kind}`, here({ file })).then(toEnd);
  }
}
document.addEventListener("dragover", (event) => $("composer") && event.preventDefault());
document.addEventListener("drop", (event) => {
  if (!$("composer")) return;
  event.preventDefault();
  files(event.dataTransfer.files);
});
document.addEventListener("paste", (event) => {
  if ($("composer") && event.clipboardData.files.length) files(event.clipboardData.files);
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
for (const line of all("#commands li")) line.role = "presentation";
for (const code of all("[data-origin]")) code.textContent = location.origin;
answers(false);
keyboard();
foot();
size();
offer();
toEnd();
listen();
