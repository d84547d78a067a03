// Settlements: the vendor documents no member of the list and no format of the file, so both are plainly ours.

export function list(): unknown {
  return { sandbox_settlements: [{ settlement_id: 'set_000001', currency: 'HKD' }] };
}

export function download(settlement: string): Uint8Array {
  return new TextEncoder().encode(`settlement_id,currency,note\r\n${quote(settlement)},HKD,made by the sandbox\r\n`);
}

/** A value that a spreadsheet takes for a value. */
function quote(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
