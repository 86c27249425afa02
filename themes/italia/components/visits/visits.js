// Counts the visit in the publisher's Matomo: without cookies, without search terms, and not if the
// browser asks not to be tracked.

const { matomo = "", site = "" } = /** @type {HTMLElement} */ (document.querySelector("script[data-matomo]")).dataset;
const { doNotTrack, globalPrivacyControl } = /** @type {Navigator & { globalPrivacyControl?: boolean }} */ (navigator);

if (doNotTrack !== "1" && !globalPrivacyControl) {
  /** @type {any} */ (window)._paq = [
    ["disableCookies"],
    ["disableBrowserFeatureDetection"],
    ["setDoNotTrack", true],
    ["setCustomUrl", location.origin + location.pathname],
    ["setReferrerUrl", document.referrer.split(/[?#]/)[0]],
    ["setTrackerUrl", `${matomo}matomo.php`],
    ["setSiteId", site],
    ["trackPageView"],
  ];
  const tracker = document.createElement("script");
  tracker.src = `${matomo}matomo.js`;
  document.head.append(tracker);
}
