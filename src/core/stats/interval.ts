/** Wilson's interval of a share of `n`, `z` standard deviations to each side. */
export function wilson(share: number, n: number, z: number): [low: number, high: number] {
  const middle = share + z ** 2 / (2 * n);
  const spread = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  const whole = 1 + z ** 2 / n;
  return [Math.max(0, (middle - spread) / whole), Math.min(1, (middle + spread) / whole)];
}
