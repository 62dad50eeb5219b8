# Random inputs and what R makes of them: Rscript r-cross-check.R OUT.json (R 4.2.2, MASS, nlme, sandwich, lmtest).
suppressMessages({library(MASS);library(nlme);library(lmtest);library(sandwich)})
set.seed(20191025)
out<-list()
j<-function(x) paste0("[",paste(ifelse(is.na(x),"null",formatC(x,digits=15,format="g")),collapse=","),"]")
o<-function(n,v) paste0('"',n,'":',v)
nm<-function(v,names) paste0("{",paste(sprintf('"%s":%s',names,formatC(v,digits=15,format="g")),collapse=","),"}")
cases<-character()
add<-function(id,method,input,expected,rel=1e-7,abs=1e-9) cases<<-c(cases,sprintf('{"id":"%s","method":"%s","title":"random input","input":{%s},"expected":{%s},"tolerance":{"rel":%g,"abs":%g},"r_call":"","source":"R"}',id,method,input,expected,rel,abs))
design<-function(n,t0,slope,pairs,month){d<-data.frame(time=1:n,level=as.numeric(1:n>=t0)); if(slope) d$trend<-(1:n-t0)*d$level; if(pairs>0) for(k in 1:pairs){d[[paste0("sin",k)]]<-sin(2*pi*k*month/12);d[[paste0("cos",k)]]<-cos(2*pi*k*month/12)};d}
names2<-function(d) c("(Intercept)",names(d))
for(i in 1:10){
 n<-sample(20:60,1);t0<-n-sample(4:8,1);pairs<-if(t0>25) sample(0:2,1) else 0;slope<-runif(1)<.5
 month<-((0:(n-1))+sample(0:11,1))%%12+1; days<-sample(28:31,n,TRUE)
 y<-rnbinom(n,mu=days*exp(runif(1,-2,2)+.2*sin(month)),size=10); y[sample(n,2)]<-NA; if(i%%3==0) y[n]<-NA; if(i%%4==0) y[1]<-NA
 d<-design(n,t0,slope,pairs,month); ok<-!is.na(y)
 X<-cbind(1,as.matrix(d))[ok,]; yy<-y[ok]
 m<-glm(yy~X-1+offset(log(days[ok])),family=quasipoisson,control=glm.control(epsilon=1e-12,maxit=100))
 phi<-sum((yy-fitted(m))^2/fitted(m))/m$df.residual;u<-max(1,phi);se<-sqrt(u*diag(summary(m)$cov.unscaled))
 input<-paste(o("y",j(y)),o("firstTrialIndex",t0),o("offset",j(days)),o("slope",tolower(slope)),o("month",j(month)),o("pairs",pairs),sep=",")
 add(paste0("RQ",i),"its_quasipoisson",input,paste(o("status",'"OK"'),o("dispersion",formatC(phi,digits=15,format="g")),o("df",m$df.residual),o("coefficients",nm(coef(m),names2(d))),o("standardErrors",nm(se,names2(d))),o("residualDeviance",formatC(deviance(m),digits=15,format="g")),sep=","))
 if(phi>1.3){g<-try(glm.nb(yy~X-1+offset(log(days[ok])),control=glm.control(epsilon=1e-10,maxit=200)),silent=TRUE)
 if(!inherits(g,"try-error")&&g$theta<1e4) add(paste0("RN",i),"its_negbin",input,paste(o("status",'"OK"'),o("theta",formatC(g$theta,digits=15,format="g")),o("twologlik",formatC(g$twologlik,digits=15,format="g")),o("coefficients",nm(coef(g),names2(d))),o("standardErrors",nm(sqrt(diag(vcov(g))),names2(d))),sep=","),1e-5,1e-6)}
 z<-100+as.numeric(arima.sim(list(ar=.4),n))*5; z[is.na(y)]<-NA; dd<-cbind(d,z=z)
 dz<-dd[ok,]
 f<-as.formula(paste("z~",paste(names(d),collapse="+")))
 gl<-try(gls(f,dz,correlation=corAR1(form=~time),method="REML",control=glsControl(tolerance=1e-12,msTol=1e-12)),silent=TRUE)
 inp<-paste(o("y",j(z)),o("firstTrialIndex",t0),o("slope",tolower(slope)),o("month",j(month)),o("pairs",pairs),sep=",")
 if(!inherits(gl,"try-error")) add(paste0("RR",i),"its_reml_ar1",inp,paste(o("status",'"OK"'),o("rho",formatC(coef(gl$modelStruct$corStruct,unconstrained=FALSE),digits=12,format="g")),o("coefficients",nm(coef(gl),names2(d))),o("standardErrors",nm(sqrt(diag(gl$varBeta)),names2(d))),sep=","),1e-3,1e-4)
 l<-lm(f,dz);L<-floor(4*(nobs(l)/100)^(2/9));nw<-sqrt(diag(NeweyWest(l,lag=L,prewhite=FALSE,adjust=TRUE)));dw<-dwtest(l)
 add(paste0("RO",i),"its_ols",inp,paste(o("status",'"OK"'),o("durbinWatson",formatC(dw$statistic,digits=15,format="g")),o("durbinWatsonPExactPositive",formatC(dw$p.value,digits=15,format="g")),o("neweyWest",paste0("{",o("lag",L),",",o("standardErrors",nm(nw,names2(d))),"}")),sep=","),1e-7,1e-9)
}
for(i in 1:8){
 x<-sample(1:5,sample(5:12,1),TRUE);yv<-sample(1:5,sample(5:12,1),TRUE,prob=c(1,1,2,3,3)); N<-length(x)+length(yv)
 r<-rank(c(yv,x));cm<-combn(N,length(yv));s<-apply(cm,2,function(k) sum(r[k]));E<-length(yv)*(N+1)/2;p<-mean(abs(s-E)>=abs(sum(r[1:length(yv)])-E)-1e-9)
 w<-suppressWarnings(wilcox.test(yv,x,exact=FALSE,correct=TRUE))
 add(paste0("RM",i),"mann_whitney_cliff",paste(o("pre",j(x)),o("post",j(yv)),sep=","),paste(o("U",w$statistic),o("pExactTwoSided",formatC(p,digits=15,format="g")),o("pNormalTieCorrectedContinuity",formatC(w$p.value,digits=15,format="g")),sep=","))
 a<-sample(1:5,12,TRUE);b<-pmin(5,pmax(1,a+sample(-1:2,12,TRUE)));dd<-b-a;dd<-dd[dd!=0];rr<-rank(abs(dd));g<-as.matrix(expand.grid(rep(list(0:1),length(dd))));ss<-g%*%rr;E<-sum(rr)/2;W<-sum(rr[dd>0]);p<-mean(abs(ss-E)>=abs(W-E)-1e-9)
 w<-suppressWarnings(wilcox.test(b-a,exact=FALSE,correct=TRUE))
 add(paste0("RW",i),"wilcoxon_signed_rank",paste(o("pre",j(a)),o("post",j(b)),sep=","),paste(o("Wplus",W),o("pExactTwoSided",formatC(p,digits=15,format="g")),o("pNormalTieCorrectedContinuity",formatC(w$p.value,digits=15,format="g")),sep=","))
 e<-rpois(2,c(12,20)*i);T<-c(183,182);pt<-poisson.test(e,T);k<-poisson.test(e[1],T[1])
 pc<-min(1,2*min(pbinom(e[1],sum(e),T[1]/sum(T)),pbinom(e[1]-1,sum(e),T[1]/sum(T),lower.tail=FALSE)))
 add(paste0("RP",i),"rate_ratio",sprintf('"trialEvents":%d,"trialExposure":183,"baselineEvents":%d,"baselineExposure":182',e[1],e[2]),paste(o("rateRatio",formatC(pt$estimate,digits=15,format="g")),o("lower",formatC(pt$conf.int[1],digits=15,format="g")),o("upper",formatC(pt$conf.int[2],digits=15,format="g")),o("pMinLike",formatC(pt$p.value,digits=15,format="g")),o("pCentral",formatC(pc,digits=15,format="g")),sep=","))
}
cat('{"cases":[',paste(cases,collapse=",\n"),']}',file=commandArgs(TRUE)[1])
