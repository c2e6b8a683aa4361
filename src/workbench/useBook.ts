import { useEffect, useState } from 'preact/hooks';
import type { PageBook, PageHost } from '../hosts/page/pageHost.js';

/** What the host holds now; the component is drawn anew after every change. */
export function useBook(host: PageHost): PageBook {
  const [book, setBook] = useState(host.book());
  useEffect(() => {
    setBook(host.book());
    return host.subscribe(() => setBook(host.book()));
  }, [host]);
  return book;
}
