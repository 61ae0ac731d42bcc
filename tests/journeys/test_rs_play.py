import os, time, traceback, io, contextlib, re
from tests.journeys.test_site_editing import *
def test_play(newsroom, as_, new_page):
    env = dict(globals()); env.update(newsroom=newsroom, as_=as_, new_page=new_page)
    t0=time.time(); n=0
    open("/tmp/rs/ready","w").write("x")
    while time.time()-t0 < 1500:
        p="/tmp/rs/cmd.py"
        if os.path.exists(p):
            c=open(p).read(); os.remove(p)
            if c.strip()=="stop": break
            out=io.StringIO()
            with contextlib.redirect_stdout(out):
                try: exec(c, env)
                except Exception: print(traceback.format_exc()[-1800:])
            open("/tmp/rs/out.txt","w").write(out.getvalue()+"\nEND")
        time.sleep(0.2)
