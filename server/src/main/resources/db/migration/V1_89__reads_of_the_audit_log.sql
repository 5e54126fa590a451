-- Room: audit
-- That somebody has looked who had read and changed a person's data: the record of that is the audit log.
update data_read set kind = 'AUDIT_LOG' where kind = 'TRAIL';
