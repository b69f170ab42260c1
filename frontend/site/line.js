// What Flow's client (25.2) leaves out about the line to the portal. A line that breaks under a page at rest: it asks, so
// that a lost network or an ended session is owned up to. A network that is back: the client sends again what was
// swallowed, but stays at "reconnecting" when that has arrived.
(() => {
  const EACH = 1000;
  const line = window.Vaadin.connectionState;
  if (line.watched) return;
  line.watched = true;

  const clients = () => Object.values(window.Vaadin.Flow.clients);
  const underWay = () => clients().some((client) => client.isActive?.());
  const ask = () => clients().forEach((client) => client.poll?.());

  const look = (asked) => {
    if (line.state !== "reconnecting") return;
    if (asked && !underWay()) {
      line.state = "connected";
      return;
    }
    if (!underWay()) ask();
    setTimeout(look, EACH, true);
  };
  line.addStateChangeListener((before, now) => now === "reconnecting" && setTimeout(look, EACH, false));

  const broken = (answer) => {
    // where a WebSocket has stood one will stand again, however long the network is away; see LiveLine
    if (answer.transport === "websocket" && answer.status === 200) answer.request.maxWebsocketErrorRetries = Infinity;
    setTimeout(ask, EACH);
  };
  const listen = () => {
    const push = window.vaadinPush?.atmosphere;
    if (push) push.addCallback((answer) => answer.state === "closed" && broken(answer));
    else setTimeout(listen, EACH / 10);
  };
  listen();
})();
