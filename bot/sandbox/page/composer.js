// Where one writes: text, commands, inline results, the bot's reply keyboard, and what stands there instead.

import { avatar, button, el, icon } from "./dom.js";

const PAUSE = 250;

export class Composer {
  // `actions`: send(text), openLink(url), choose(queryId, resultId), share(requestId, isChannel), unblock(), failed(error).
  constructor(store, actions) {
    this.store = store;
    this.actions = actions;
    this.answer = null;
    this.replyTo = null;
    this.asked = 0;
    this.used = new Set();
    for (const id of ["composer", "text", "send", "commands", "popup", "replying", "instead", "readonly", "keyboard"]) {
      this[id] = document.getElementById(id);
    }
    this.send.append(icon("send"));
    this.commands.append(icon("menu"));
    this.commands.addEventListener("click", () => this.toggleCommands());
    this.composer.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.text.addEventListener("input", () => this.changed());
    this.text.addEventListener("keydown", (event) => this.key(event));
    this.popup.addEventListener("keydown", (event) => this.popupKey(event));
    this.popup.addEventListener("scroll", () => this.more());
  }

  show(chat, texts) {
    if (this.chat?.id !== chat.id) {
      this.text.value = "";
      this.reply(null);
      this.close();
    }
    this.chat = chat;
    this.texts = texts;
    const channel = chat.type === "channel";
    const blocked = chat.type === "private" && chat.bot_status === "kicked";
    const fresh = chat.type === "private" && !chat.messages.length;
    const posts = !channel || chat.role === "creator" || chat.role === "administrator";
    this.composer.hidden = blocked || fresh || !posts;
    this.readonly.hidden = posts;
    this.readonly.textContent = texts.readonly;
    this.instead.hidden = !blocked && !fresh;
    this.instead.textContent = blocked ? texts.unblock : texts.start;
    this.instead.onclick = () => (blocked ? this.actions.unblock() : this.actions.send("/start"));
    this.text.placeholder = channel ? texts.placeholderChannel : texts.placeholder;
    this.text.setAttribute("aria-label", this.text.placeholder);
    this.send.setAttribute("aria-label", texts.send);
    this.commands.setAttribute("aria-label", texts.commands);
    this.commands.title = texts.commands;
    this.commands.hidden = !chat.commands.length;
    this.showKeyboard();
    this.grow();
  }

  // The keyboard of the latest message that brought or took one away.
  showKeyboard() {
    const latest = this.chat.messages.findLast((message) => message.reply_markup && !message.reply_markup.inline_keyboard);
    const markup = latest?.reply_markup;
    const rows = this.used.has(`${this.chat.id}/${latest?.message_id}`) ? null : markup?.keyboard;
    this.keyboard.hidden = !rows || this.composer.hidden;
    if (this.keyboard.hidden) return;
    const tap = (key) => {
      if (markup.one_time_keyboard) this.used.add(`${this.chat.id}/${latest.message_id}`);
      if (key.request_chat) this.actions.share(key.request_chat);
      else this.actions.send(key.text);
    };
    const shown = rows.map((row) =>
      el("div", { class: "buttons" }, ...row.map((key) => button(key.text, () => tap(key), { class: "key" }))),
    );
    this.keyboard.replaceChildren(...shown);
  }

  reply(message) {
    this.replyTo = message?.message_id ?? null;
    this.replying.hidden = !message;
    if (!message) return;
    const author = message.sender_chat?.title ?? message.from?.first_name ?? "";
    const said = message.text ?? message.caption ?? this.texts.photo;
    this.replying.replaceChildren(
      icon("reply"),
      el("p", {}, el("strong", {}, author), el("span", {}, said.slice(0, 120))),
      button(icon("close"), () => this.reply(null), { class: "icon-button", "aria-label": this.texts.cancel }),
    );
    this.text.focus();
  }

  fill(text) {
    this.text.value = text;
    this.text.focus();
    this.changed();
  }

  submit() {
    const text = this.text.value.trim();
    if (!text || this.query() !== null) return;
    this.text.value = "";
    this.close();
    this.grow();
    const replyTo = this.replyTo;
    this.reply(null);
    this.actions.send(text, replyTo);
  }

  grow() {
    this.text.style.height = "auto";
    this.text.style.height = `${Math.min(this.text.scrollHeight, 140)}px`;
  }

  key(event) {
    if (event.key === "Escape" && !this.popup.hidden) {
      event.stopPropagation();
      this.close();
    } else if (event.key === "ArrowUp" && !this.popup.hidden) {
      event.preventDefault();
      this.popup.querySelector(".choice:last-child")?.focus();
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      const first = this.popup.hidden || this.query() === null ? null : this.popup.querySelector(".choice");
      if (first) first.click();
      else this.submit();
    }
  }

  popupKey(event) {
    const choices = [...this.popup.querySelectorAll(".choice")];
    const place = choices.indexOf(document.activeElement);
    if (event.key === "Escape") {
      event.stopPropagation();
      this.close();
      this.text.focus();
    } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      const next = choices[place + (event.key === "ArrowUp" ? -1 : 1)];
      (next ?? this.text).focus();
    }
  }

  // The words after "@bot ", or null where none is typed.
  query() {
    const start = `@${this.store.state.bot.username} `;
    const typed = this.text.value.trimStart();
    return typed.toLowerCase().startsWith(start.toLowerCase()) ? typed.slice(start.length) : null;
  }

  changed() {
    this.grow();
    clearTimeout(this.pause);
    const query = this.query();
    const typed = this.text.value;
    if (query !== null) {
      this.pause = setTimeout(() => this.ask(query), PAUSE);
    } else if (/^\/[a-z0-9_]*$/i.test(typed)) {
      this.showCommands(typed.slice(1).toLowerCase());
    } else {
      this.close();
    }
  }

  close() {
    this.asked += 1;
    this.answer = null;
    this.popup.hidden = true;
    this.commands.setAttribute("aria-expanded", "false");
  }

  open(...children) {
    this.popup.replaceChildren(...children);
    this.popup.hidden = false;
  }

  toggleCommands() {
    if (!this.popup.hidden) this.close();
    else {
      this.showCommands("");
      this.popup.querySelector(".choice")?.focus();
    }
  }

  showCommands(beginning) {
    const fitting = this.chat.commands.filter((one) => one.command.startsWith(beginning));
    if (!fitting.length) {
      this.close();
      return;
    }
    const inGroup = this.chat.type !== "private";
    const choose = (one) => {
      this.text.value = "";
      this.close();
      this.grow();
      this.actions.send(inGroup ? `/${one.command}@${this.store.state.bot.username}` : `/${one.command}`);
      this.text.focus();
    };
    this.commands.setAttribute("aria-expanded", "true");
    this.open(
      ...fitting.map((one) =>
        el(
          "button",
          { type: "button", class: "choice command", on: { click: () => choose(one) } },
          el("strong", {}, `/${one.command}`),
          el("span", {}, one.description),
        ),
      ),
    );
  }

  async ask(query, offset = "") {
    this.asked += 1;
    const turn = this.asked;
    if (!offset) this.open(el("p", { class: "hint" }, this.texts.searching));
    try {
      const asked = { query, offset, sender: this.store.person, chat_id: this.chat.id };
      const answer = await this.store.post("inline", asked);
      if (turn === this.asked) this.showResults(query, answer, Boolean(offset));
    } catch (error) {
      if (turn !== this.asked) return;
      this.close();
      this.actions.failed(error);
    }
  }

  showResults(query, answer, added) {
    this.answer = { query, offset: answer.next_offset };
    const choices = answer.results.map((result) => this.result(answer.query_id, result));
    if (added) {
      this.popup.append(...choices);
      return;
    }
    const head = answer.button && button(answer.button.text, () => this.openBot(answer.button), { class: "choice head" });
    if (!choices.length && !head) this.open(el("p", { class: "hint" }, this.texts.nothing));
    else this.open(...[head, ...choices].filter(Boolean));
    this.popup.scrollTop = 0;
  }

  result(queryId, result) {
    const choose = () => {
      this.text.value = "";
      this.close();
      this.grow();
      this.actions.choose(queryId, result.id);
      this.text.focus();
    };
    const title = result.title ?? result.caption ?? this.texts.photo;
    return el(
      "button",
      { type: "button", class: "choice", on: { click: choose } },
      avatar([...result.id].reduce((sum, letter) => sum + letter.codePointAt(0), 0), title.replace(/^[^\p{L}\p{N}]+/u, "")),
      el("span", { class: "choice-text" }, el("strong", {}, title), el("span", {}, result.description ?? "")),
    );
  }

  openBot(head) {
    this.text.value = "";
    this.close();
    const { username } = this.store.state.bot;
    this.actions.openLink(`https://t.me/${username}?start=${encodeURIComponent(head.start_parameter)}`);
  }

  more() {
    const { popup, answer } = this;
    const atEnd = popup.scrollHeight - popup.scrollTop - popup.clientHeight < 40;
    if (!atEnd || !answer?.offset) return;
    const { query, offset } = answer;
    this.answer = null;
    this.ask(query, offset);
  }
}
