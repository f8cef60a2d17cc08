/** Solves A·x = b for a symmetric, positive definite A. */
export class Cholesky {
  /** The lower triangle L of A = L·Lᵀ. */
  private readonly lower: number[][];

  constructor(matrix: readonly (readonly number[])[]) {
    this.lower = matrix.map((row) => row.map(() => 0));
    for (let i = 0; i < matrix.length; i += 1) {
      for (let j = 0; j <= i; j += 1) {
        let sum = at(matrix, i, j);
        for (let k = 0; k < j; k += 1) sum -= at(this.lower, i, k) * at(this.lower, j, k);
        if (i === j && !(sum > 0)) throw new RangeError('The matrix is not positive definite.');
        const row = this.lower[i];
        if (row) row[j] = i === j ? Math.sqrt(sum) : sum / at(this.lower, j, j);
      }
    }
  }

  solve(right: readonly number[]): number[] {
    const size = this.lower.length;
    const x = [...right];
    for (let i = 0; i < size; i += 1) {
      let sum = x[i] ?? 0;
      for (let k = 0; k < i; k += 1) sum -= at(this.lower, i, k) * (x[k] ?? 0);
      x[i] = sum / at(this.lower, i, i);
    }
    for (let i = size - 1; i >= 0; i -= 1) {
      let sum = x[i] ?? 0;
      for (let k = i + 1; k < size; k += 1) sum -= at(this.lower, k, i) * (x[k] ?? 0);
      x[i] = sum / at(this.lower, i, i);
    }
    return x;
  }
}

export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

function at(matrix: readonly (readonly number[])[], row: number, column: number): number {
  return matrix[row]?.[column] ?? 0;
}
