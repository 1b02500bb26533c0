// Elements from plain values. Text goes in as text nodes only: nothing that was written becomes markup.

export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") element.className = value;
    else if (name === "on") for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    else if (name === "data") Object.assign(element.dataset, value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function button(label, onClick, properties = {}) {
  return el("button", { type: "button", on: { click: onClick }, ...properties }, label);
}

const PATHS = {
  back: "M15 5l-7 7 7 7",
  menu: "M5 7h14M5 12h14M5 17h9",
  send: "M4.500 12L20 4.800 15.500 19.500 11.500 13.500zM11.500 13.500L20 4.800",
  reply: "M9.500 6.500L4 12l5.500 5.500M4.500 12H14a6 6 0 0 1 6 6v.500",
  close: "M6 6l12 12M18 6L6 18",
  link: "M8 16L16.500 7.500M9.500 7.500h7v7",
  share: "M4 17.500c1-5 4.500-7.500 9-7.500V5.500L20.500 12 13 18.500V14c-4 0-6.500 1-9 3.500z",
  copy: "M9 9h10v10H9zM15 9V5H5v10h4",
  chevron: "M6 9.500l6 6 6-6",
};

export function icon(name) {
  const namespace = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(namespace, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(namespace, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

// An avatar's letter and its colour, the same every time for the same chat or person.
export function paintAvatar(element, id, name) {
  element.textContent = [...name.trim()][0]?.toUpperCase() ?? "";
  element.dataset.hue = String(Math.abs(id) % 6);
}

export function avatar(id, name) {
  const element = el("span", { class: "avatar", "aria-hidden": "true" });
  paintAvatar(element, id, name);
  return element;
}
