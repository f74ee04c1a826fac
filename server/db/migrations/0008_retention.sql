-- As for the journal: whoever keeps the retention, alone, may take away what belongs to a hall that is taken away whole.
CREATE OR REPLACE FUNCTION device_act_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('jiaohao.retention', true) = 'on' THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'what was done to devices is append-only' USING ERRCODE = '42501';
END $$;
