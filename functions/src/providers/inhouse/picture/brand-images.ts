import { type Image, loadImage } from '@napi-rs/canvas';
import { fileTypeFromBuffer } from 'file-type';
import { RenderError } from '../render-error.ts';

/** Files of pictures that belong to a person or their company. */
export type BrandImageFiles = {
  /** Shown on the opening card in place of the initials. */
  photo?: Uint8Array;
  /** Shown in the corner in place of the name. */
  logo?: Uint8Array;
};

export type BrandImages = { photo?: Image; logo?: Image };

const maxBytes = 10 * 1024 * 1024;
const maxPixels = 40_000_000;
const minSide = 32;
const accepted: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** Opens the pictures, or says in a `RenderError` which of them cannot be shown. */
export async function openBrandImages({ photo, logo }: BrandImageFiles): Promise<BrandImages> {
  return {
    ...(photo && { photo: await openImage('photo', photo) }),
    ...(logo && { logo: await openImage('logo', logo) }),
  };
}

async function openImage(what: string, bytes: Uint8Array): Promise<Image> {
  const refuse = (why: string, cause?: unknown) =>
    new RenderError('bad-order', `The ${what} ${why}.`, { cause });
  if (bytes.length > maxBytes) throw refuse('is larger than 10 MB');
  const type = await fileTypeFromBuffer(bytes);
  if (!type || !accepted.has(type.mime)) throw refuse('is not a JPEG, PNG or WebP picture');
  let image: Image;
  try {
    image = await loadImage(Buffer.from(bytes));
  } catch (cause) {
    throw refuse('cannot be read', cause);
  }
  const { width, height } = image;
  if (Math.min(width, height) < minSide) throw refuse(`is smaller than ${minSide} pixels`);
  if (width * height > maxPixels) throw refuse('has more than 40 million pixels');
  return image;
}
