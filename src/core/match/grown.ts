/** The array itself when it has room for `length` elements, else a longer one with the same content and zeros. */
export function grown<A extends Int32Array | Uint16Array | Uint8Array>(array: A, length: number): A {
  if (length <= array.length) {
    return array;
  }
  const longer = new (array.constructor as new (length: number) => A)(Math.max(length, array.length * 2));
  longer.set(array);
  return longer;
}
