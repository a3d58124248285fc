/** A function that is asked once for each object, as long as that lives; `keyOf` may say which object is meant. */
export function memo<T extends object, V>(
  make: (about: T) => V,
  keyOf: (about: T) => object = (about) => about,
): (about: T) => V {
  const known = new WeakMap<object, { value: V }>();
  return (about) => {
    const key = keyOf(about);
    let made = known.get(key);
    if (!made) {
      made = { value: make(about) };
      known.set(key, made);
    }
    return made.value;
  };
}
