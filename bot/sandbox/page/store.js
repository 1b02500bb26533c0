// What the page knows: the server's state for one person, kept current by its events.

export class Store extends EventTarget {
  constructor(person) {
    super();
    this.person = person;
    this.state = null;
    this.unread = new Map();
    this.waiting = null;
    this.received = 0;
  }

  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  listen() {
    const events = new EventSource("/sim/events");
    events.addEventListener("open", () => {
      this.tell("connection", true);
      this.load();
    });
    events.addEventListener("error", () => this.tell("connection", false));
    events.addEventListener("message", (event) => this.take(JSON.parse(event.data)));
  }

  // What happens while the state is under way comes after it: a repeated message only takes its own place.
  async load() {
    const mine = [];
    this.waiting = mine;
    try {
      const answer = await fetch(`/sim/state?person=${this.person}`);
      const state = await answer.json();
      if (this.waiting !== mine) return;
      this.state = state;
      this.received = Date.now();
      this.waiting = null;
    } catch {
      // The connection is gone; the events' reconnection loads again.
      return;
    }
    this.tell("state");
    mine.forEach((event) => this.take(event));
  }

  async become(person) {
    this.person = person;
    this.unread.clear();
    await this.load();
  }

  take(event) {
    if (event.type === "answer") {
      this.tell("answer", event);
      return;
    }
    if (this.waiting) {
      this.waiting.push(event);
      return;
    }
    switch (event.type) {
      case "message":
      case "edit":
        this.upsert(event);
        break;
      case "delete": {
        const chat = this.chat(event.chat_id);
        if (chat) chat.messages = chat.messages.filter((message) => message.message_id !== event.message_id);
        this.tell("delete", event);
        break;
      }
      case "clock":
        Object.assign(this.state.clock, event);
        this.received = Date.now();
        this.tell("clock");
        break;
      case "action":
        this.tell("action", event);
        break;
      default:
        this.load();
    }
  }

  upsert(event) {
    const chat = this.chat(event.chat_id);
    if (!chat) return;
    const place = chat.messages.findIndex((message) => message.message_id === event.message.message_id);
    if (place >= 0) {
      chat.messages[place] = event.message;
      this.tell("edit", event);
    } else if (event.type === "message") {
      chat.messages.push(event.message);
      if (event.message.sender !== this.person) {
        this.unread.set(chat.id, (this.unread.get(chat.id) ?? 0) + 1);
      }
      this.tell("message", event);
    }
  }

  chat(id) {
    return this.state.chats.find((chat) => chat.id === id);
  }

  get me() {
    return this.state.people.find((person) => person.id === this.person);
  }

  // Seconds since 1970 by the server's clock.
  now() {
    return this.state.clock.now + (Date.now() - this.received) / 1000;
  }

  // A moment as a date whose UTC fields are the local time of the server's zone.
  local(seconds) {
    return new Date((seconds + this.state.clock.offset) * 1000);
  }

  async post(action, body) {
    const answer = await fetch(`/sim/${action}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const result = await answer.json();
    if (!answer.ok) throw new Error(result?.error ?? answer.statusText);
    return result;
  }
}

export function clockTime(date) {
  return `${String(date.getUTCHours()).padStart(2, "0")}:${String(date.getUTCMinutes()).padStart(2, "0")}`;
}
