// Where one writes: commands, what bots find, keyboards, keys and files.
"use strict";

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

/** The list above the field that is open: of what bots have found, or of commands. */
function listed() {
  if ($("found") && !$("found").hidden && options($("results")).length) return $("results");
  return $("commands") && !$("commands").hidden ? $("commands") : null;
}

function options(list) {
  return all("li:not([hidden]) [role=option]", list);
}

function chosen() {
  return listed()?.querySelector("[role=option][aria-selected]");
}

function choose(step) {
  const shown = options(listed());
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

// ---- inline mode ----

const INLINE = /^@(\w{3,32})\s([\s\S]*)$/;
let asked = "";
let asking = 0;

/** A bot is asked when one writes its name and something behind it, and makes a pause. */
function ask() {
  clearTimeout(asking);
  const value = $("text").value;
  const typed = INLINE.exec(value);
  if (!typed) asked = "";
  else if (asked !== value) {
    asking = setTimeout(() => {
      asked = value;
      send("/do/inline", here({ bot: typed[1], query: typed[2] }));
    }, 250);
  }
  found();
}

/** What was found is shown while the bot's name is written. */
function found() {
  const form = $("found");
  if (!form) return;
  const typed = INLINE.exec($("text").value);
  const box = $("messages");
  const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 80;
  const bot = form.querySelector("[data-bot]")?.dataset.bot;
  form.hidden = !typed || typed[1].toLowerCase() !== bot?.toLowerCase();
  for (const line of all("#results li")) line.role = line.querySelector("[role=option]") ? "presentation" : "none";
  $("text").setAttribute("aria-controls", form.hidden ? "commands" : "results");
  if (!form.hidden) $("text").setAttribute("aria-expanded", "true");
  if (atEnd) toEnd();
}

function emptied() {
  $("text").value = "";
  asked = "";
  size();
  found();
  offer();
}

function write(words) {
  $("text").value = words;
  $("text").focus();
  size();
  offer();
  ask();
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
  const list = listed();
  const open = list !== null;
  const finds = list?.id === "results";
  if (event.target === text && !event.isComposing) {
    if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? 1 : -1);
    } else if (open && !finds && event.key === "Tab" && !event.shiftKey) {
      event.preventDefault();
      if (!chosen()) choose(1);
      text.value = `${chosen().dataset.command} `;
      offer();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (finds) (chosen() ?? options(list)[0]).click();
      else if (open && chosen()) command(chosen());
      else text.form.requestSubmit();
    } else if (event.key === "Escape") {
      if (finds) $("found").hidden = true;
      else if (open) list.hidden = true;
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
  ask();
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
  else if (data.write) {
    event.preventDefault();
    write(data.write);
  } else if ("cancel" in data) about(null);
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

// What is written stays when something lies over the chat.
const kept = () => `written ${location.pathname}`;
addEventListener("pagehide", () => {
  if ($("text")) sessionStorage.setItem(kept(), $("text").value);
});
if ($("text")) {
  $("text").value ||= sessionStorage.getItem(kept()) ?? "";
  sessionStorage.removeItem(kept());
  $("text").setSelectionRange($("text").value.length, $("text").value.length);
  ask();
}

for (const line of all("#commands li")) line.role = "presentation";
answers(false);
keyboard();
foot();
size();
offer();
toEnd();
