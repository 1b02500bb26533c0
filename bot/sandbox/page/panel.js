// Time, person, language, appearance, blocking: a menu behind the clock, or beside it all on a wide screen.

import { button, el } from "./dom.js";
import { clockTime } from "./store.js";
import { LANGUAGES } from "./texts.js";

const WIDE = matchMedia("(width >= 860px)");
const THEMES = ["auto", "light", "dark"];

export function applyTheme(theme) {
  document.documentElement.dataset.theme = theme;
}

export function savedTheme() {
  const theme = localStorage.getItem("theme");
  return THEMES.includes(theme) ? theme : "auto";
}

export class Panel {
  // `actions`: moveClock(body), become(person), speak(language), block().
  constructor(root, opener, store, actions) {
    Object.assign(this, { root, opener, store, actions });
    this.home = root.parentElement;
    WIDE.addEventListener("change", () => this.settle());
    opener.addEventListener("click", () => (root.hidden ? this.open() : this.close()));
    document.addEventListener("pointerdown", (event) => {
      if (!this.docked && !root.hidden && !root.contains(event.target) && !opener.contains(event.target)) this.close();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !this.docked && !root.hidden) {
        this.close();
        opener.focus();
      }
    });
  }

  tick() {
    const { store, texts } = this;
    const date = store.local(store.now());
    this.opener.textContent = clockTime(date);
    const month = texts.months[date.getUTCMonth()];
    const day = texts.date(texts.weekdays[date.getUTCDay()], date.getUTCDate(), month, date.getUTCFullYear());
    const shown = this.root.querySelector("[data-now]");
    if (shown) shown.textContent = `${day}, ${clockTime(date)}`;
  }

  // On a wide screen it stands under the chat list and stays open.
  settle() {
    this.docked = WIDE.matches;
    this.root.classList.toggle("docked", this.docked);
    this.root.setAttribute("role", this.docked ? "group" : "dialog");
    if (this.docked) document.getElementById("list-foot").before(this.root);
    else this.home.append(this.root);
    if (this.texts) this.draw();
    this.root.hidden = !this.docked;
  }

  open() {
    this.draw();
    this.root.hidden = false;
    this.opener.setAttribute("aria-expanded", "true");
    this.root.querySelector("button")?.focus();
  }

  close() {
    this.root.hidden = true;
    this.opener.setAttribute("aria-expanded", "false");
  }

  show(chat, texts) {
    Object.assign(this, { chat, texts });
    if (this.docked === undefined) this.settle();
    this.opener.setAttribute("aria-label", texts.settings);
    this.opener.title = texts.settings;
    this.root.setAttribute("aria-label", texts.settings);
    this.tick();
    if (!this.root.hidden) this.draw();
  }

  draw() {
    const { store, texts, actions } = this;
    const focused = this.root.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    const people = store.state.people.map((one) => [String(one.id), one.name]);
    const choices = [
      this.choice(texts.person, people, String(store.person), (id) => actions.become(Number(id))),
      this.choice(texts.language, Object.entries(LANGUAGES), store.me.language, (code) => actions.speak(code)),
      this.choice(texts.theme, THEMES.map((theme) => [theme, texts.themes[theme]]), savedTheme(), (theme) => {
        localStorage.setItem("theme", theme);
        applyTheme(theme);
        this.draw();
      }),
    ];
    const blocking = this.chat.type === "private" && this.chat.bot_status === "member";
    this.root.replaceChildren(
      this.time(),
      ...choices,
      ...(blocking ? [button(texts.block, () => actions.block(), { class: "plain", "data-key": "block" })] : []),
    );
    this.tick();
    if (focused) this.root.querySelector(`[data-key="${focused}"]`)?.focus();
  }

  time() {
    const { store, texts, actions } = this;
    const shown = el("p", { class: "now", "data-now": "" });
    const parts = [el("h3", {}, texts.clock), shown];
    if (store.state.clock.moves) {
      const days = el("input", { type: "number", min: "0", max: "3650", value: "0", "aria-label": texts.days });
      const time = el("input", {
        inputmode: "numeric",
        pattern: "([01][0-9]|2[0-3]):[0-5][0-9]",
        value: "09:00",
        required: true,
        "aria-label": texts.clock,
      });
      const move = (event) => {
        event.preventDefault();
        actions.moveClock({ to: time.value, days: Number(days.value) });
      };
      parts.push(
        el(
          "div",
          { class: "options" },
          button(texts.hour, () => actions.moveClock({ seconds: 3600 }), { "data-key": "hour" }),
          button(texts.morning, () => actions.moveClock({ to: "09:00", days: 1 }), { "data-key": "morning" }),
        ),
        el(
          "form",
          { class: "move", on: { submit: move } },
          days,
          el("span", {}, texts.days),
          time,
          el("button", { type: "submit", "data-key": "move" }, texts.move),
        ),
      );
    }
    return el("div", { class: "part" }, ...parts);
  }

  choice(label, options, chosen, choose) {
    const shown = options.map(([value, name]) =>
      button(name, () => choose(value), { "aria-pressed": String(value === chosen), "data-key": `${label}/${value}` }),
    );
    return el("div", { class: "part" }, el("h3", {}, label), el("div", { class: "options", role: "group", "aria-label": label }, ...shown));
  }
}
