/**
 * Lets the page draw and answer the user before work goes on. Timers would wait a second each in a tab that
 * is not in view.
 */
export async function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
