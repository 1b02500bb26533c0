// Text with Telegram's entities as elements. Offsets are UTF-16 units, as JavaScript's strings are.

import { el, icon } from "./dom.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };
const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);

// `open(url)` follows a link, `command(text)` sends one that was tapped.
export function formatted(text, entities, actions) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return within(text, 0, text.length, sorted, actions);
}

function within(text, start, end, entities, actions) {
  const nodes = [];
  let at = start;
  let afterBlock = false;
  const copy = (to, beforeBlock) => {
    let piece = text.slice(at, to);
    if (afterBlock && piece.startsWith("\n")) piece = piece.slice(1);
    if (beforeBlock && piece.endsWith("\n")) piece = piece.slice(0, -1);
    if (piece) nodes.push(document.createTextNode(piece));
    at = to;
  };
  const waiting = [...entities];
  while (waiting.length) {
    const entity = waiting.shift();
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    if (from >= to) continue;
    const inner = [];
    while (waiting.length && waiting[0].offset < to) {
      const other = waiting.shift();
      const otherEnd = other.offset + other.length;
      inner.push(other);
      if (otherEnd > to) {
        waiting.unshift({ ...other, offset: to, length: otherEnd - to });
        break;
      }
    }
    const block = BLOCKS.has(entity.type);
    copy(from, block);
    nodes.push(wrap(entity, text.slice(from, to), within(text, from, to, inner, actions), actions));
    at = to;
    afterBlock = block;
  }
  copy(end, false);
  return nodes;
}

function wrap(entity, text, children, actions) {
  switch (entity.type) {
    case "blockquote":
      return el("blockquote", {}, ...children);
    case "expandable_blockquote":
      return expandable(children);
    case "pre":
      return el("pre", { "data-language": entity.language }, ...children);
    case "spoiler":
      return spoiler(children);
    case "text_link":
      return link(entity.url, children, actions);
    case "url":
      return link(text, children, actions);
    case "bot_command":
      return tappable(children, () => actions.command(text));
    case "mention":
    case "hashtag":
      return el("span", { class: "found" }, ...children);
    default:
      return el(TAGS[entity.type] ?? "span", {}, ...children);
  }
}

function link(url, children, actions) {
  const address = /^[a-z]+:\/\//i.test(url) ? url : `https://${url}`;
  if (!/^https?:\/\//i.test(address)) return el("span", { class: "found" }, ...children);
  const follow = (event) => {
    event.preventDefault();
    actions.open(address);
  };
  return el("a", { href: address, rel: "noopener noreferrer", target: "_blank", on: { click: follow } }, ...children);
}

function tappable(children, act) {
  return el("button", { type: "button", class: "found tappable", on: { click: act } }, ...children);
}

function spoiler(children) {
  const show = (event) => event.currentTarget.classList.add("shown");
  return el("button", { type: "button", class: "spoiler", on: { click: show } }, ...children);
}

function expandable(children) {
  const quote = el("blockquote", { class: "expandable" }, el("div", { class: "clamped" }, ...children));
  const toggle = el("button", { type: "button", class: "expand", "aria-expanded": "false" }, icon("chevron"));
  const turn = () => {
    const open = quote.classList.toggle("open");
    toggle.setAttribute("aria-expanded", String(open));
  };
  toggle.addEventListener("click", (event) => {
    event.stopPropagation();
    turn();
  });
  quote.addEventListener("click", (event) => {
    const selecting = String(document.getSelection() ?? "") !== "";
    if (!selecting && !event.target.closest("a, button")) turn();
  });
  quote.append(toggle);
  return quote;
}

// A quote that is short anyway needs no opening; known only once it stands on the page.
export function settleQuotes(root, label) {
  for (const quote of root.querySelectorAll("blockquote.expandable")) {
    const clamped = quote.querySelector(".clamped");
    const short = !quote.classList.contains("open") && clamped.scrollHeight <= clamped.clientHeight + 2;
    quote.classList.toggle("short", short);
    quote.querySelector(".expand").hidden = short;
    quote.querySelector(".expand").setAttribute("aria-label", label);
  }
}
