/** The same value as plain JSON: no undefined field ever reaches Firestore. */
export function plain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
