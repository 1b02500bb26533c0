// The page put together: one store, one chat shown at a time.

import { avatar, button, el, icon, paintAvatar } from "./dom.js";
import { Composer } from "./composer.js";
import { isService, Messages, told } from "./messages.js";
import { applyTheme, Panel, savedTheme } from "./panel.js";
import { clockTime, Store } from "./store.js";
import { textsFor } from "./texts.js";

const PERSON = 1001;
const TYPING = 5000;
const ANSWER = 15000;
const TOAST = 4000;

const byId = (id) => document.getElementById(id);
const store = new Store(PERSON);
const pressed = new Map();
const answered = new Map();
let shownChat = null;
let texts = textsFor("kk");
let typingUntil = 0;

applyTheme(savedTheme());

const messages = new Messages(byId("messages"), store, {
  press,
  open: follow,
  command: (text) => send(text),
  reply: (message) => composer.reply(message),
});
const composer = new Composer(store, {
  send,
  openLink: follow,
  choose: (queryId, resultId) =>
    act("choose", { query_id: queryId, result_id: resultId, chat_id: shownChat, sender: store.person }),
  share,
  unblock: () => act("unblock", { person: store.person }),
  failed,
});
const panel = new Panel(byId("panel"), byId("clock"), store, {
  moveClock: (body) => act("clock", body),
  become: async (person) => {
    shownChat = null;
    await store.become(person);
  },
  speak: (language) => act("language", { person: store.person, language }),
  block: () => act("block", { person: store.person }),
});

async function act(action, body) {
  try {
    return await store.post(action, body);
  } catch (error) {
    failed(error);
    return null;
  }
}

function failed(error) {
  toast(error.message || texts.noAnswer);
}

function send(text, replyTo = null) {
  return act("send", { chat_id: shownChat, text, sender: store.person, reply_to: replyTo });
}

async function press(message, key, shown) {
  if (key.url) return follow(key.url);
  if (key.copy_text) return copy(key.copy_text.text);
  if ("switch_inline_query_current_chat" in key) return composer.fill(inline(key.switch_inline_query_current_chat));
  if (!("callback_data" in key)) return switchInline(key.switch_inline_query_chosen_chat?.query ?? key.switch_inline_query ?? "");
  shown.classList.add("waiting");
  const tap = { chat_id: message.chat.id, message_id: message.message_id, button: key.callback_data, sender: store.person };
  const asked = await act("press", tap);
  if (!asked) return shown.classList.remove("waiting");
  pressed.set(asked.query_id, shown);
  setTimeout(() => release(asked.query_id), ANSWER);
  if (answered.has(asked.query_id)) answer(answered.get(asked.query_id));
}

function release(queryId) {
  pressed.get(queryId)?.classList.remove("waiting");
  pressed.delete(queryId);
  answered.delete(queryId);
}

function answer(event) {
  if (!pressed.has(event.query_id)) {
    answered.set(event.query_id, event);
    setTimeout(() => answered.delete(event.query_id), ANSWER);
    return;
  }
  release(event.query_id);
  if (event.url) follow(event.url);
  else if (event.text && event.show_alert) dialog(event.text);
  else if (event.text) toast(event.text);
}

const inline = (query) => `@${store.state.bot.username} ${query}`;

async function switchInline(query) {
  const chat = await chooseChat(() => true);
  if (!chat) return;
  open(chat);
  composer.fill(inline(query));
}

async function share(request) {
  const admin = (chat) => chat.role === "creator" || chat.role === "administrator";
  const fits = (chat) =>
    chat.type !== "private" &&
    (chat.type === "channel") === request.chat_is_channel &&
    (!(request.user_administrator_rights || request.bot_administrator_rights) || admin(chat));
  const shared = await chooseChat(fits);
  if (shared) await act("share", { chat_id: shownChat, shared, request_id: request.request_id });
}

async function follow(url) {
  const { hostname, pathname, searchParams } = new URL(/^[a-z]+:\/\//i.test(url) ? url : `https://${url}`);
  const mine = pathname.replaceAll("/", "").toLowerCase() === store.state.bot.username.toLowerCase();
  if ((hostname === "t.me" || hostname === "telegram.me") && mine) {
    open(store.person);
    if (searchParams.has("start")) await act("link", { url, sender: store.person });
  } else {
    window.open(url, "_blank", "noopener,noreferrer");
  }
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(texts.copied);
  } catch {
    dialog(text);
  }
}

function toast(text) {
  const shown = byId("toast");
  shown.textContent = text;
  shown.hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => (shown.hidden = true), TOAST);
}

function dialog(text) {
  const box = byId("dialog");
  box.setAttribute("aria-label", text);
  box.replaceChildren(el("p", {}, text), button(texts.ok, () => box.close(), { class: "primary", autofocus: true }));
  box.showModal();
}

function chooseChat(fits) {
  const box = byId("dialog");
  return new Promise((resolve) => {
    const done = (id) => () => {
      resolve(id);
      box.close();
    };
    const chats = store.state.chats.filter(fits);
    box.setAttribute("aria-label", texts.choose);
    box.replaceChildren(
      el("h3", {}, chats.length ? texts.choose : texts.nothingToChoose),
      ...chats.map((chat) =>
        el("button", { type: "button", class: "chat", on: { click: done(chat.id) } }, avatar(faceOf(chat), nameOf(chat)), nameOf(chat)),
      ),
      button(texts.cancel, done(null), { class: "plain" }),
    );
    box.addEventListener("close", () => resolve(null), { once: true });
    box.showModal();
  });
}

function nameOf(chat) {
  return chat.type === "private" ? store.state.bot.name : chat.title;
}

// A private chat shows the bot, under the colour that it has in groups too.
function faceOf(chat) {
  return chat.type === "private" ? store.state.bot.id : chat.id;
}

function about(chat) {
  if (chat.type === "private") return texts.bot;
  return chat.type === "channel" ? texts.subscribers(chat.member_count) : texts.members(chat.member_count);
}

function open(id) {
  shownChat = id;
  document.body.dataset.view = "chat";
  draw();
}

function draw() {
  const chat = store.chat(shownChat) ?? store.state.chats[0];
  shownChat = chat.id;
  texts = textsFor(store.me.language);
  document.documentElement.lang = store.me.language ?? "kk";
  document.title = `${store.state.bot.name} – ${texts.title}`;
  store.unread.delete(chat.id);
  byId("brand").textContent = texts.title;
  byId("brand-note").textContent = texts.note;
  byId("list-foot").textContent = texts.foot;
  byId("list").setAttribute("aria-label", texts.chats);
  byId("messages").setAttribute("aria-label", texts.messages);
  byId("back").setAttribute("aria-label", texts.back);
  byId("title").textContent = nameOf(chat);
  byId("offline").textContent = texts.offline;
  paintAvatar(byId("avatar"), faceOf(chat), nameOf(chat));
  drawSubtitle();
  drawList();
  messages.show(chat, texts);
  composer.show(chat, texts);
  panel.show(chat, texts);
}

function drawSubtitle(action) {
  const chat = store.chat(shownChat);
  const busy = Date.now() < typingUntil;
  byId("subtitle").textContent = busy ? (action === "upload_photo" ? texts.uploading : texts.typing) : about(chat);
  byId("subtitle").classList.toggle("busy", busy);
}

function drawList() {
  const rows = store.state.chats.map((chat) => {
    const last = chat.messages.at(-1);
    const said = last ? (isService(last) ? told(last, texts, store) : (last.text ?? last.caption ?? texts.photo)) : "";
    const unread = store.unread.get(chat.id);
    return el(
      "li",
      {},
      el(
        "button",
        { type: "button", class: "chat", "aria-current": chat.id === shownChat ? "true" : null, on: { click: () => open(chat.id) } },
        avatar(faceOf(chat), nameOf(chat)),
        el("span", { class: "chat-name" }, nameOf(chat)),
        el("span", { class: "chat-time" }, last ? clockTime(store.local(last.date)) : ""),
        el("span", { class: "chat-last" }, said.slice(0, 90) || about(chat)),
        unread && el("span", { class: "badge" }, String(unread)),
      ),
    );
  });
  byId("chats").replaceChildren(...rows);
}

store.addEventListener("state", draw);
store.addEventListener("clock", () => panel.tick());
store.addEventListener("answer", (event) => answer(event.detail));
store.addEventListener("connection", (event) => (byId("offline").hidden = event.detail));
store.addEventListener("action", ({ detail }) => {
  if (detail.chat_id !== shownChat) return;
  typingUntil = Date.now() + TYPING;
  drawSubtitle(detail.action);
  setTimeout(drawSubtitle, TYPING + 50);
});
for (const kind of ["message", "edit", "delete"]) {
  store.addEventListener(kind, ({ detail }) => {
    if (detail.chat_id === shownChat) {
      if (kind === "message") messages.add(detail.message);
      else if (kind === "edit") messages.edit(detail.message);
      else messages.remove(detail.message_id);
      store.unread.delete(shownChat);
      if (detail.message?.sender !== store.person) typingUntil = 0;
      drawSubtitle();
      composer.show(store.chat(shownChat), texts);
    }
    drawList();
  });
}
byId("back").append(icon("back"));
byId("back").addEventListener("click", () => (document.body.dataset.view = "list"));
setInterval(() => store.state && panel.tick(), 1000);
store.listen();
