// What lies over a chat, and what an app in it says and is told.
"use strict";

const sheet = $("sheet");

function leave() {
  location.assign(sheet.dataset.back);
}

if (sheet) {
  sheet.removeAttribute("open");
  sheet.showModal();
  sheet.querySelector("#sheet-body :is(input:not([type=hidden]), select, button, a), iframe")?.focus();
  sheet.addEventListener("cancel", (event) => {
    event.preventDefault();
    leave();
  });
  sheet.addEventListener("click", (event) => {
    if (event.target === sheet) leave();
  });
}

// ---- apps ----

const frame = $("app-frame");
const origin = frame ? new URL(frame.dataset.origin).origin : "";

/** An app that has said nothing is none, or not there yet. */
let heard = false;

function tell(eventType, eventData = {}) {
  if (heard) frame.contentWindow.postMessage(JSON.stringify({ eventType, eventData }), origin);
}

function viewport() {
  const { clientWidth: width, clientHeight: height } = frame;
  tell("viewport_changed", { width, height, is_state_stable: true, is_expanded: true });
}

/** The colours of the page, as apps are told them. */
function theme() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const names = {
    bg_color: "--card", secondary_bg_color: "--paper", text_color: "--ink", hint_color: "--soft",
    link_color: "--accent", button_color: "--accent", button_text_color: "--on-accent",
  };
  const known = Object.entries(names).map(([name, variable]) => {
    const value = colour(variable);
    return [name, value.length === 4 ? value.replace(/[^#]/g, "$&$&") : value];
  });
  tell("theme_changed", { theme_params: Object.fromEntries(known) });
}

function mainButton(data) {
  const button = $("app-button");
  button.hidden = !data.is_visible;
  button.disabled = data.is_active === false;
  if (data.text) button.textContent = data.text;
  button.className = "primary";
}

function popup({ title, message, buttons = [] }) {
  const text = [title, message].filter(Boolean).join("\n\n");
  const cancel = buttons.find((button) => ["cancel", "close"].includes(button.type));
  const other = buttons.find((button) => button !== cancel);
  if (cancel && other) {
    tell("popup_closed", { button_id: (confirm(text) ? other : cancel).id });
    return;
  }
  alertOf(text);
  $("alert").addEventListener("close", () => tell("popup_closed", { button_id: buttons[0]?.id }), { once: true });
}

const SAID = {
  web_app_ready: () => frame.classList.add("ready"),
  web_app_expand: () => sheet.classList.add("whole"),
  web_app_close: leave,
  web_app_request_viewport: viewport,
  web_app_request_theme: theme,
  web_app_setup_main_button: mainButton,
  web_app_open_popup: popup,
  web_app_open_link: ({ url }) => /^https?:\/\//.test(url) && open(url, "_blank", "noopener"),
  web_app_open_tg_link: ({ path_full: path }) => send("/do/click", here({ link: `https://t.me${path}` })),
  web_app_data_send: ({ data }) => {
    if (frame.dataset.key) send("/do/app-data", here({ key: frame.dataset.key, data }));
    else toast("Only apps of the keyboard's keys send data.", true);
  },
};

if (frame) {
  addEventListener("message", (event) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    let said = null;
    try {
      said = JSON.parse(event.data);
    } catch {
      return;
    }
    heard = true;
    if (said && Object.hasOwn(SAID, said.eventType)) SAID[said.eventType](said.eventData ?? {});
  });
  $("app-button").addEventListener("click", () => tell("main_button_pressed"));
  addEventListener("resize", viewport);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", theme);
}

listen();
