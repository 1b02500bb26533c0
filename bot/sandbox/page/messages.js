// The messages of one chat as bubbles.

import { avatar, button, el, icon } from "./dom.js";
import { formatted, settleQuotes } from "./formatted.js";
import { clockTime } from "./store.js";

const MOST_SHOWN = 200;
const NEAR_BOTTOM = 120;

export class Messages {
  // `actions`: press(message, button), open(url), command(text), reply(message).
  constructor(root, store, actions) {
    this.root = root;
    this.store = store;
    this.actions = actions;
    this.chat = null;
  }

  show(chat, texts) {
    this.chat = chat;
    this.texts = texts;
    const known = chat.messages.slice(-MOST_SHOWN);
    const nodes = [];
    known.forEach((message, place) => nodes.push(...this.withDay(message, known[place - 1])));
    this.root.replaceChildren(...nodes);
    if (!known.length) this.root.append(this.emptiness());
    settleQuotes(this.root, texts.expand);
    this.toBottom();
  }

  emptiness() {
    const { bot } = this.store.state;
    const about = this.chat.type === "private" && bot.description ? bot.description : this.texts.empty;
    const [face, name] = this.chat.type === "private" ? [bot.id, bot.name] : [this.chat.id, this.chat.title];
    return el("div", { class: "emptiness" }, avatar(face, name), el("h3", {}, name), el("p", {}, about));
  }

  add(message) {
    const stick = this.nearBottom();
    this.root.querySelector(".emptiness")?.remove();
    const before = this.chat.messages.at(-2);
    const nodes = this.withDay(message, before);
    this.root.append(...nodes);
    nodes.forEach((node) => node.classList.add("new"));
    const rows = this.root.querySelectorAll(".row");
    if (rows.length > MOST_SHOWN) rows[0].remove();
    settleQuotes(nodes.at(-1), this.texts.expand);
    if (stick || message.sender === this.store.person) this.follow(nodes.at(-1));
  }

  edit(message) {
    const stick = this.nearBottom();
    const old = this.find(message.message_id);
    if (!old) return;
    const place = this.chat.messages.findIndex((other) => other.message_id === message.message_id);
    const fresh = this.row(message, this.chat.messages[place - 1]);
    old.replaceWith(fresh);
    settleQuotes(fresh, this.texts.expand);
    if (stick) this.follow(fresh);
  }

  remove(id) {
    this.find(id)?.remove();
  }

  find(id) {
    return this.root.querySelector(`.row[data-id="${id}"]`);
  }

  nearBottom() {
    return this.root.scrollHeight - this.root.scrollTop - this.root.clientHeight < NEAR_BOTTOM;
  }

  toBottom() {
    this.root.scrollTop = this.root.scrollHeight;
  }

  // What is longer than the screen is read from its first line on.
  follow(row) {
    this.toBottom();
    if (row.offsetHeight > this.root.clientHeight) row.scrollIntoView({ block: "start" });
  }

  withDay(message, before) {
    const day = this.day(message.date);
    const row = this.row(message, before);
    return before && this.day(before.date) === day ? [row] : [el("p", { class: "day" }, day), row];
  }

  day(seconds) {
    const date = this.store.local(seconds);
    return `${date.getUTCDate()} ${this.texts.months[date.getUTCMonth()]}`;
  }

  row(message, before) {
    const { store } = this;
    if (isService(message)) {
      return el("p", { class: "row service", data: { id: message.message_id } }, told(message, this.texts, store));
    }
    const mine = message.sender === store.person;
    const author = message.sender_chat ?? message.from;
    const named = !mine && (this.chat.type === "group" || this.chat.type === "supergroup");
    const follows = before && !isService(before) && before.sender === message.sender && message.date - before.date < 300;
    const bubble = el(
      "div",
      { class: "bubble" },
      named && !follows && el("p", { class: "author", data: { hue: Math.abs(author.id) % 6 } }, author.first_name ?? author.title),
      message.via_bot && el("p", { class: "via" }, this.texts.via(message.via_bot.username)),
      this.replied(message),
      this.photo(message),
      this.text(message),
      this.stamp(message),
    );
    return el(
      "article",
      { class: `row ${mine ? "mine" : "theirs"}${follows ? " follows" : ""}`, data: { id: message.message_id } },
      named && (follows ? el("span", { class: "avatar-gap" }) : avatar(author.id, author.first_name ?? author.title)),
      el("div", { class: "column" }, bubble, this.keyboard(message)),
      this.chat.type !== "channel" && this.replyButton(message),
    );
  }

  text(message) {
    const text = message.text ?? message.caption;
    if (!text) return null;
    const entities = message.entities ?? message.caption_entities;
    return el("div", { class: "text", dir: "auto" }, ...formatted(text, entities, this.actions));
  }

  photo(message) {
    const shot = message.photo?.at(-1);
    if (!shot) return null;
    const source = `/sim/photo/${encodeURIComponent(shot.file_id)}`;
    return el("img", { class: "photo", src: source, width: shot.width, height: shot.height, alt: this.texts.photo });
  }

  stamp(message) {
    const time = clockTime(this.store.local(message.date));
    return el("span", { class: "stamp" }, message.edit_date ? `${this.texts.edited} ${time}` : time);
  }

  replied(message) {
    const original = message.reply_to_message;
    if (!original || original.message_id === this.chat.topics.find((topic) => topic.id === original.message_id)?.id) return null;
    const author = original.sender_chat?.title ?? original.from?.first_name ?? "";
    const said = original.text ?? original.caption ?? this.texts.photo;
    const go = () => this.find(original.message_id)?.scrollIntoView({ block: "center" });
    return el(
      "button",
      { type: "button", class: "replied", on: { click: go } },
      el("strong", {}, author),
      el("span", {}, said.slice(0, 120)),
    );
  }

  replyButton(message) {
    return button(icon("reply"), () => this.actions.reply(message), {
      class: "reply-button",
      "aria-label": this.texts.reply,
      title: this.texts.reply,
    });
  }

  keyboard(message) {
    const rows = message.reply_markup?.inline_keyboard;
    if (!rows) return null;
    return el(
      "div",
      { class: "inline-keyboard" },
      ...rows.map((row) => el("div", { class: "buttons" }, ...row.map((key) => this.key(message, key)))),
    );
  }

  key(message, key) {
    const mark = key.url ? "link" : key.copy_text ? "copy" : "callback_data" in key ? null : "share";
    const shown = el(
      "button",
      { type: "button", class: "key", on: { click: () => this.actions.press(message, key, shown) } },
      el("span", {}, key.text),
      mark && icon(mark),
    );
    return shown;
  }
}

// A service message in words.
export function told(message, texts, store) {
  if (message.new_chat_members) return texts.added(message.new_chat_members.map((one) => one.first_name).join(", "));
  if (message.left_chat_member) return texts.removed(message.left_chat_member.first_name);
  if (message.forum_topic_created) return texts.topic(message.forum_topic_created.name);
  if (message.chat_shared) {
    const id = message.chat_shared.chat_id;
    return texts.shared(store.chat(id)?.title ?? message.chat_shared.title ?? String(id));
  }
  return texts.happened;
}

export function isService(message) {
  return message.text === undefined && message.caption === undefined && message.photo === undefined;
}
