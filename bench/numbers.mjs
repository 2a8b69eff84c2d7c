export function quantile(values, part) {
  if (values.length === 0) throw new Error("There is nothing to measure by");
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)];
}

export function median(values) {
  return quantile(values, 0.5);
}

export function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

export function mean(values) {
  return sum(values) / values.length;
}
