// Reads codes from the camera: by the browser's own detector, or by the kept one where it has none.
const PAUSE = 120;
const AGAIN = 2500; // so long a code has to be out of sight to count as shown again

const detector = async () => {
  const own = globalThis.BarcodeDetector;
  const formats = own ? await own.getSupportedFormats().catch(() => []) : [];
  const Reader = formats.includes("qr_code") ? own : (await import("/site/qr/decode.js")).BarcodeDetector;
  return new Reader({ formats: ["qr_code"] });
};

/** @returns how to stop it */
export const watch = async (video, read) => {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 960 }, height: { ideal: 720 } } });
  const reader = await detector();
  const awake = await navigator.wakeLock?.request("screen").catch(() => null);
  video.srcObject = stream;
  await video.play();
  let going = true;
  let last = "";
  let seen = 0;
  const look = async () => {
    if (!going) return;
    const found = video.readyState >= 2 && !document.hidden ? await reader.detect(video).catch(() => []) : [];
    for (const { rawValue } of found) {
      if (rawValue !== last || Date.now() - seen > AGAIN) read(rawValue);
      last = rawValue;
      seen = Date.now();
    }
    setTimeout(look, PAUSE);
  };
  look();
  return () => {
    going = false;
    awake?.release();
    stream.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
  };
};
