-- A claim, and what is drawn from a bank, may be that of an offer, which is no booking yet. Both become the booking's under the same id.
alter table claim drop constraint if exists claim_booking_fkey;
alter table bank_draw drop constraint if exists bank_draw_booking_fkey;
