/// The page's script: follows the stream of events and writes times as people say them. The page
/// reads well without it.
let pageScript = #"""
  (() => {
    "use strict";
    const list = document.getElementById("alerts");
    const live = document.getElementById("live");
    const liveText = document.getElementById("live-text");
    const title = document.title;
    let unread = 0;

    const units = [["day", 86400], ["hour", 3600], ["minute", 60]];
    const words = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "short" });
    function writeTime(time) {
      const seconds = (Date.parse(time.dateTime) - Date.now()) / 1000;
      if (!(seconds > -604800)) { return; }
      const unit = units.find(([, length]) => -seconds >= length);
      time.textContent = unit ? words.format(Math.ceil(seconds / unit[1]), unit[0]) : "just now";
    }
    function writeTimes(root) { root.querySelectorAll("time").forEach(writeTime); }
    writeTimes(document);
    setInterval(() => writeTimes(document), 30000);

    function element(html) {
      const template = document.createElement("template");
      template.innerHTML = html;
      return template.content.firstElementChild;
    }
    function cardOf(key) {
      return Array.from(list.children).find((card) => card.dataset.key === key);
    }
    function addCopy(card, html) {
      const copies = card.querySelector(".copies");
      copies.hidden = false;
      copies.querySelector("ul").prepend(element(html));
      const count = copies.querySelectorAll("li").length;
      copies.querySelector(".copy-count").textContent = count === 1 ? "another" : count + " others";
    }
    function addCard(html) {
      const card = element(html);
      writeTimes(card);
      card.classList.add("fresh");
      list.prepend(card);
      while (list.children.length > 200) { list.lastElementChild.remove(); }
      document.getElementById("empty").hidden = true;
    }
    // The filters' counts and the footer are asked for anew once a burst is over.
    let refreshing;
    function refreshAround() {
      clearTimeout(refreshing);
      refreshing = setTimeout(async () => {
        const answer = await fetch("/around" + location.search).catch(() => null);
        if (!answer || !answer.ok) { return; }
        const around = document.createElement("template");
        around.innerHTML = await answer.text();
        for (const part of [".filters", ".bottom"]) {
          const fresh = around.content.querySelector(part);
          document.querySelector(part).replaceChildren(...fresh.childNodes);
        }
      }, 1000);
    }
    function show(event) {
      const news = JSON.parse(event.data);
      const told = news.copy ? cardOf(news.key) : null;
      if (told) { addCopy(told, news.copy); } else { addCard(news.card); }
      document.getElementById("news").textContent = news.text;
      refreshAround();
      if (document.hidden) { unread += 1; document.title = "(" + unread + ") " + title; }
    }
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) { unread = 0; document.title = title; }
    });
    function state(name, text) { live.dataset.state = name; liveText.textContent = text; }

    if (list.dataset.live === "true" && window.EventSource) {
      const query = new URLSearchParams(location.search);
      query.set("after", list.dataset.last);
      const source = new EventSource("/events?" + query);
      source.addEventListener("open", () => state("on", "Live"));
      source.addEventListener("alert", show);
      source.addEventListener("error", () => state("lost",
        source.readyState === EventSource.CLOSED ? "Not live: reload the page" : "Reconnecting…"));
    }
  })();
  """#
