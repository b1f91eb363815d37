import { type Lab, labToLinear, linearToLab } from './lab.ts';

/**
 * Scattering of dermis in red, green and blue as Kubelka and Munk count it, 1/mm: 0.65 of the reduced scattering of Jacques 2013,
 * 66.7·(0.29·(λ/500)⁻⁴ + 0.71·(λ/500)⁻⁰·⁶⁹) 1/cm, at 610, 550 and 465 nm, the middles of sRGB's primaries. Theory gives up to 0.75 (van
 * Gemert); 0.65 chosen for the published rows.
 */
const SCATTERING = [610, 550, 465].map((wavelengthNm) => {
  const relative = wavelengthNm / 500;
  return (0.65 * 66.7 * (0.29 * relative ** -4 + 0.71 * relative ** -0.69)) / 10;
});
/** What a boundary of refractive index 1.4 throws back of diffuse light, from outside and from inside (Saunderson's correction). */
const OUTER = 0.057;
const INNER = 0.52;
/** No channel is nearer to black or white than this; the theory divides by both. */
const EDGE = 1e-4;

/**
 * How opaque black looks under so much skin: Kubelka and Munk's layer over a black ground, R = 1 / (a + b·coth(b·S·x)), beneath Saunderson's
 * boundary. An endless layer has the skin's own colour. Deep black turns bluish and vanishes.
 * @param skin Lab of the skin without pigment
 * @param depthMm skin above the pigment, mm, above 0
 */
export function blackUnderSkin(skin: Lab, depthMm: number): Lab {
  const [r, g, b] = labToLinear(skin);
  return linearToLab([layer(r, 0, depthMm), layer(g, 1, depthMm), layer(b, 2, depthMm)]);
}

function layer(skin: number, channel: number, depthMm: number): number {
  // Skin darker than what its surface alone throws back (dark skin, or a photo's black point) has no layer to speak of.
  const outer = Math.min(OUTER, skin / 2);
  const endless = Math.min(1 - EDGE, Math.max(EDGE, inside(skin, outer)));
  const a = (1 / endless + endless) / 2;
  const b = Math.sqrt(a * a - 1);
  const reflected = 1 / (a + b / Math.tanh(b * SCATTERING[channel] * depthMm));
  return outer + ((1 - outer) * (1 - INNER) * reflected) / (1 - INNER * reflected);
}

/** Reflectance beneath the boundary of what reflects so much above it. */
function inside(measured: number, outer: number): number {
  const net = (measured - outer) / (1 - outer);
  return net / (1 - INNER + INNER * net);
}
